package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import se.trygghetsportalen.bonus.ApplicationDocuments;
import se.trygghetsportalen.bonus.ApplicationInbox;
import se.trygghetsportalen.bonus.ApplicationInbox.OpenOutcome;
import se.trygghetsportalen.bonus.domain.Application;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.ApplicationState;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.PageSection;
import se.trygghetsportalen.uikit.StatusBadge;
import se.trygghetsportalen.uikit.Tone;

/** One application for its officer: what is there, what is missing, and the next step. */
@Route(BonusNavigation.INBOX + "/:id")
@RolesAllowed(Roles.PROGRAMME_OFFICER)
@StyleSheet("context://bonus.css")
class CaseView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient ApplicationInbox inbox;
    private final transient ApplicationDocuments documents;
    private final transient List<PageSection<?>> sections;
    private final Div content = new Div();

    CaseView(ApplicationInbox inbox, ApplicationDocuments documents, ObjectProvider<PageSection<?>> sections) {
        this.inbox = inbox;
        this.documents = documents;
        this.sections = sections.stream().toList();
        content.addClassName("application-content");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get("id")
                .flatMap(BonusWords::id)
                .map(ApplicationId::new)
                .orElseThrow(NotFoundException::new));
    }

    private void show(ApplicationId id) {
        content.removeAll();
        switch (inbox.open(id)) {
            case OpenOutcome.Opened(ApplicationInbox.Sight sight) -> show(sight);
            case OpenOutcome.Disqualified disqualified -> {
                setTitle(getTranslation("bonus.inbox.disqualified"));
                content.add(BonusWords.bar(Tone.WARNING, VaadinIcon.LOCK, getTranslation("bonus.case.disqualified")));
            }
            case OpenOutcome.Missing missing -> throw new NotFoundException();
        }
    }

    private void show(ApplicationInbox.Sight sight) {
        Application application = sight.application();
        setTitle(sight.association().name());
        setIntro(getTranslation(
                "bonus.case.intro",
                String.valueOf(sight.year().plan().year()),
                sight.year().plan().diaryNumber()));
        content.add(new Div(new StatusBadge(BonusWords.status(this, application.state()))));
        content.add(steps(application));
        content.add(facts(sight), new CompletenessCheck(sight));
        content.add(new Timeline(application.state(), sight.year().state(), sight.events()));
        content.add(new AnswersSection(
                getTranslation("bonus.case.answers", sight.latest().number()),
                sight.scheme(),
                sight.latest().content(),
                sight.evidence()));
        sections.stream()
                .filter(section -> section.subjectType() == ApplicationId.class)
                .sorted(Comparator.comparingInt(PageSection::order))
                .flatMap(section -> create(section, application.id()))
                .forEach(content::add);
    }

    @SuppressWarnings("unchecked")
    private static Stream<Component> create(PageSection<?> section, ApplicationId id) {
        return ((PageSection<ApplicationId>) section).create(id).stream();
    }

    private Section facts(ApplicationInbox.Sight sight) {
        DescriptionList facts = BonusWords.facts();
        BonusWords.fact(
                facts,
                getTranslation("bonus.disclosure.number"),
                sight.association().number().written());
        BonusWords.fact(
                facts,
                getTranslation("bonus.disclosure.lateness"),
                BonusWords.day(sight.application().handedInOn(), getLocale()) + ", "
                        + BonusWords.lateness(this, sight.lateness()));
        BonusWords.fact(
                facts,
                getTranslation("bonus.case.signed"),
                getTranslation(
                        sight.latest().cosignedBy() == null ? "bonus.case.signed.one" : "bonus.case.signed.two"));
        BonusWords.fact(
                facts,
                getTranslation("bonus.case.members"),
                String.valueOf(sight.association().members().everywhere().total()));
        Section section = new Section(facts);
        section.addClassNames("card", "section");
        return section;
    }

    private Div steps(Application application) {
        Div conflict = new Div();
        Div bar = new Div();
        bar.addClassName("action-bar");
        ApplicationState state = application.state();
        if (ApplicationState.Step.between(state, ApplicationState.COMPLETE).isPresent()) {
            Button complete = new Button(
                    getTranslation(
                            state == ApplicationState.SUPPLEMENT_ASKED
                                    ? "bonus.case.take-as-is"
                                    : "bonus.case.complete"),
                    VaadinIcon.CHECK.create(),
                    click -> complete(application.id(), application.version(), conflict));
            complete.addThemeVariants(ButtonVariant.PRIMARY);
            bar.add(complete);
        }
        if (ApplicationState.Step.between(state, ApplicationState.SUPPLEMENT_ASKED)
                .isPresent()) {
            bar.add(new Button(
                    getTranslation("bonus.case.ask"),
                    VaadinIcon.QUESTION_CIRCLE.create(),
                    click -> new SupplementDialog(inbox, application, stored -> {
                                Notices.success(getTranslation("bonus.case.asked"));
                                show(stored.id());
                            })
                            .open()));
        }
        bar.add(PdfAnchor.of(
                getTranslation("bonus.case.disclose"),
                getTranslation("bonus.case.disclose.file"),
                () -> documents.disclosure(application.id(), getLocale())));
        return new Div(bar, conflict);
    }

    private void complete(ApplicationId id, int version, Div conflict) {
        switch (inbox.complete(id, version)) {
            case SaveOutcome.Saved<Application>(Application stored) -> {
                Notices.success(getTranslation("bonus.case.completed"));
                show(stored.id());
            }
            case SaveOutcome.Stale<Application>(Application stored) -> {
                conflict.removeAll();
                conflict.add(new BothVersions(
                        List.of(new BothVersions.Line(
                                getTranslation("bonus.inbox.state"),
                                getTranslation(stored.state().textKey()),
                                getTranslation(ApplicationState.COMPLETE.textKey()))),
                        () -> complete(id, stored.version(), conflict),
                        () -> show(id)));
            }
            case SaveOutcome.Invalid<Application>(List<Problem> problems) ->
                problems.forEach(problem -> Notices.failure(BonusWords.problem(this, problem)));
            case SaveOutcome.Missing<Application> missing -> Notices.failure(getTranslation("uikit.missing"));
        }
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
