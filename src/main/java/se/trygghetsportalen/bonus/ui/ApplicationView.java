package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import se.trygghetsportalen.bonus.ApplicationDocuments;
import se.trygghetsportalen.bonus.Applications;
import se.trygghetsportalen.bonus.DraftEvidence;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.PageSection;

/**
 * An association's application: where it is and what happens next, the steps with their questions, and the last one with
 * the signature. Each step has an address of its own.
 */
@Route(ApplicationNavigation.OWN + "/:id/:step?")
@RolesAllowed(Roles.ASSOCIATION_REPRESENTATIVE)
@StyleSheet("context://bonus.css")
class ApplicationView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Applications applications;
    private final transient DraftEvidence evidence;
    private final transient ApplicationDocuments documents;
    private final transient List<PageSection<?>> sections;
    private final transient Clock clock;
    private final Div content = new Div();

    ApplicationView(
            Applications applications,
            DraftEvidence evidence,
            ApplicationDocuments documents,
            ObjectProvider<PageSection<?>> sections,
            Clock clock) {
        this.applications = applications;
        this.evidence = evidence;
        this.documents = documents;
        this.sections = sections.stream().toList();
        this.clock = clock;
        addClassNames("narrow", "own-application");
        content.addClassName("application-content");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Applications.Sight sight = event.getRouteParameters()
                .get("id")
                .flatMap(BonusWords::id)
                .map(ApplicationId::new)
                .flatMap(applications::find)
                .orElseThrow(NotFoundException::new);
        setTitle(sight.association().name());
        setIntro(getTranslation(
                "bonus.application.intro", String.valueOf(sight.year().plan().year())));
        content.removeAll();
        String step = event.getRouteParameters().get("step").orElse("");
        if (step.isEmpty()) {
            content.add(new ApplicationOverview(sight, evidence.of(sight.draft().id()), documents, sections));
        } else if (!sight.state().mayBeWritten()) {
            // What was handed in is read on the first page, by whoever comes back to an old address.
            event.forwardTo(ApplicationNavigation.pathOf(sight.draft().id()));
        } else if (step.equals(ApplicationNavigation.REVIEW)) {
            content.add(new ReviewStep(
                    applications,
                    sight,
                    evidence.of(sight.draft().id()),
                    sight.year().plan().lateness(SwedishTime.dayOf(clock.instant()))));
        } else {
            content.add(new QuestionStep(applications, evidence, sight, number(step, sight)));
        }
    }

    private static int number(String step, Applications.Sight sight) {
        for (int number = 1; number <= sight.scheme().groups().size(); number++) {
            if (step.equals(String.valueOf(number))) {
                return number;
            }
        }
        throw new NotFoundException();
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
