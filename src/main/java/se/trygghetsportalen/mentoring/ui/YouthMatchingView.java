package se.trygghetsportalen.mentoring.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import se.trygghetsportalen.mentoring.Matching;
import se.trygghetsportalen.mentoring.MentoringOverview;
import se.trygghetsportalen.mentoring.domain.Suggestion;
import se.trygghetsportalen.mentoring.domain.Youth;
import se.trygghetsportalen.mentoring.domain.YouthId;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.Page;

/** Every role model for one youth: who fits best first, and for the others why not. */
@Route(MentoringNavigation.MATCHING + "/:id")
@RolesAllowed(Roles.MENTORING_COORDINATOR)
@StyleSheet("context://outreach.css")
@StyleSheet("context://mentoring.css")
class YouthMatchingView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private static final int MOST = 40;

    private final transient Matching matching;
    private final transient MentoringOverview overview;
    private final transient MentoringWords words = new MentoringWords(getLocale(), this::getTranslation);
    private final Div content = new Div();

    YouthMatchingView(Matching matching, MentoringOverview overview) {
        this.matching = matching;
        this.overview = overview;
        content.addClassName("sections");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Youth youth = event.getRouteParameters()
                .get("id")
                .flatMap(YouthId::find)
                .flatMap(overview::findYouth)
                .orElseThrow(NotFoundException::new);
        setTitle(getTranslation("mentoring.matching.for", youth.details().alias()));
        content.removeAll();
        List<Suggestion> ranked = matching.rankedFor(youth.id());
        if (ranked.isEmpty()) {
            content.add(new EmptyState(
                    getTranslation("mentoring.role-models.empty.title"),
                    getTranslation("mentoring.role-models.empty.text")));
            return;
        }
        setIntro(getTranslation(
                "mentoring.matching.possible",
                ranked.stream().filter(Suggestion::isPossible).count(),
                ranked.size()));
        ranked.stream()
                .limit(MOST)
                .forEach(suggestion -> content.add(new SuggestionCard(
                        suggestion,
                        false,
                        matching,
                        words,
                        match -> UI.getCurrent().navigate(MentoringNavigation.pathOf(match.id())))));
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
