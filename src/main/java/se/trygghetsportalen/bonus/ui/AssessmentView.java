package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.function.Supplier;
import se.trygghetsportalen.bonus.AssessmentDesk;
import se.trygghetsportalen.bonus.AssessmentDesk.Asked;
import se.trygghetsportalen.bonus.AssessmentDesk.Candidate;
import se.trygghetsportalen.bonus.AssessmentDesk.OpenOutcome;
import se.trygghetsportalen.bonus.AssessmentDesk.Sheet;
import se.trygghetsportalen.bonus.AssessmentSteps;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.ApplicationState;
import se.trygghetsportalen.bonus.domain.Assessment;
import se.trygghetsportalen.bonus.domain.AssessmentId;
import se.trygghetsportalen.bonus.domain.BonusYearState;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.StatusBadge;
import se.trygghetsportalen.uikit.Tone;

/** One application: who assesses it, the own points, and once they are given everybody's. */
@Route(AssessmentNavigation.SHEET)
@RolesAllowed(Roles.PROGRAMME_OFFICER)
@StyleSheet("context://assessment.css")
class AssessmentView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient AssessmentDesk desk;
    private final transient AssessmentSteps steps;
    private final Div content = new Div();

    AssessmentView(AssessmentDesk desk, AssessmentSteps steps) {
        this.desk = desk;
        this.steps = steps;
        content.addClassName("assessment");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<ApplicationId> id =
                event.getRouteParameters().get(AssessmentNavigation.APPLICATION).flatMap(AssessmentView::idOf);
        if (id.isEmpty() || !show(id.get())) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private static Optional<ApplicationId> idOf(String text) {
        try {
            return Optional.of(ApplicationId.of(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** Shows the application as it is now; false when there is none. */
    private boolean show(ApplicationId id) {
        content.removeAll();
        return switch (desk.open(id)) {
            case OpenOutcome.Opened(Sheet sheet) -> {
                show(sheet);
                yield true;
            }
            case OpenOutcome.Disqualified disqualified -> {
                setTitle(getTranslation("bonus.assessment.title"));
                content.add(AssessmentWords.bar(
                        VaadinIcon.LOCK, Tone.WARNING, getTranslation("bonus.assessment.conflict.closed")));
                yield true;
            }
            case OpenOutcome.Missing missing -> false;
        };
    }

    private void show(Sheet sheet) {
        setTitle(sheet.association().name());
        setIntro(getTranslation(
                "bonus.assessment.about",
                Integer.toString(sheet.year().plan().year()),
                sheet.association().number().written(),
                BonusWords.lateness(this, sheet.lateness())));
        content.add(assessors(sheet));
        Assessment own = sheet.own();
        boolean open = isOpen(sheet);
        if (!open) {
            content.add(
                    AssessmentWords.bar(VaadinIcon.INFO_CIRCLE, Tone.INFO, getTranslation("bonus.assessment.closed")));
        }
        if (own != null && open) {
            own(sheet, own);
        }
        if (sheet.shown() != null) {
            content.add(new PanelSection(
                    sheet, sheet.shown(), steps, () -> show(sheet.application().id())));
        } else if (own == null) {
            content.add(
                    AssessmentWords.bar(VaadinIcon.EYE_SLASH, Tone.INFO, getTranslation("bonus.assessment.hidden")));
        }
    }

    private static boolean isOpen(Sheet sheet) {
        return sheet.year().state() == BonusYearState.ASSESSMENT
                && sheet.application().state() == ApplicationState.COMPLETE;
    }

    private void own(Sheet sheet, Assessment own) {
        switch (own.state()) {
            case ASSIGNED -> content.add(answer(own));
            case ACCEPTED -> {
                content.add(new ScoringForm(
                        sheet, own, steps, () -> show(sheet.application().id())));
                content.add(action("bonus.assessment.decline", () -> decline(own)));
            }
            case SUBMITTED ->
                content.add(action(
                        "bonus.assessment.rescore",
                        () -> new RescoreDialog(words -> steps.reopen(own.id(), own.version(), words), this::reload)
                                .open()));
            case DECLINED ->
                content.add(AssessmentWords.bar(
                        VaadinIcon.CLOSE_CIRCLE, Tone.NEUTRAL, getTranslation("bonus.assessment.declined")));
        }
    }

    private Div action(String key, Runnable work) {
        Div bar = new Div(new Button(getTranslation(key), click -> work.run()));
        bar.addClassName("action-bar");
        return bar;
    }

    private Section answer(Assessment own) {
        Button accept = new Button(
                getTranslation("bonus.assessment.accept"), click -> take(() -> steps.accept(own.id(), own.version())));
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        Button decline = new Button(getTranslation("bonus.assessment.decline"), click -> decline(own));
        Div bar = new Div(accept, decline);
        bar.addClassName("action-bar");
        Section section = new Section(
                new H2(getTranslation("bonus.assessment.asked")),
                new Paragraph(getTranslation("bonus.assessment.asked.how")),
                bar);
        section.addClassNames("card", "section");
        return section;
    }

    private void decline(Assessment own) {
        new DeclineDialog(
                        (reason, words) -> steps.decline(own.id(), own.version(), reason, words),
                        stored -> getUI().ifPresent(ui -> ui.navigate(AssessmentListView.class)))
                .open();
    }

    private void take(Supplier<SaveOutcome<Assessment>> step) {
        switch (step.get()) {
            case SaveOutcome.Saved<Assessment>(Assessment stored) -> reload(stored);
            case SaveOutcome.Stale<Assessment>(Assessment stored) -> {
                Notices.failure(getTranslation("bonus.assessment.stale"));
                reload(stored);
            }
            case SaveOutcome.Invalid<Assessment> invalid ->
                Notices.failure(AssessmentWords.problems(this, invalid.problems()));
            case SaveOutcome.Missing<Assessment> missing -> Notices.failure(getTranslation("uikit.missing"));
        }
    }

    private void reload(Assessment stored) {
        show(stored.application());
    }

    private Section assessors(Sheet sheet) {
        UnorderedList list = new UnorderedList();
        list.addClassName("assessors");
        for (Asked asked : sheet.asked()) {
            list.add(new ListItem(new Span(asked.name()), new StatusBadge(AssessmentWords.of(this, asked.state()))));
        }
        Section section = new Section(new H2(getTranslation("bonus.assessment.assessors")));
        section.addClassNames("card", "section");
        if (sheet.asked().isEmpty()) {
            section.add(new Paragraph(getTranslation("bonus.assessment.nobody")));
        } else {
            section.add(list);
        }
        if (isOpen(sheet)) {
            section.add(assign(sheet));
        }
        return section;
    }

    private Div assign(Sheet sheet) {
        ApplicationId application = sheet.application().id();
        ComboBox<Candidate> who = new ComboBox<>(getTranslation("bonus.assessment.who"));
        who.setItems(desk.candidates(application));
        who.setItemLabelGenerator(candidate -> candidate.tied()
                ? getTranslation("bonus.assessment.who.conflict", candidate.name())
                : candidate.name());
        AssessmentId id = AssessmentId.next();
        Button ask = new Button(getTranslation("bonus.assessment.ask"), VaadinIcon.PLUS.create());
        ask.addClickListener(click -> who.getOptionalValue()
                .ifPresentOrElse(candidate -> take(() -> steps.assign(id, application, candidate.id())), () -> {
                    who.setErrorMessage(getTranslation("bonus.assessment.who.missing"));
                    who.setInvalid(true);
                }));
        Div bar = new Div(who, ask);
        bar.addClassName("filter-bar");
        return bar;
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
