package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import se.trygghetsportalen.bonus.Applications;
import se.trygghetsportalen.bonus.Applications.Opening;
import se.trygghetsportalen.bonus.domain.Application;
import se.trygghetsportalen.bonus.domain.ApplicationDraft;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.ApplicationState;
import se.trygghetsportalen.bonus.domain.BeginOutcome;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.Eligibility;
import se.trygghetsportalen.bonus.domain.EligibilityRule;
import se.trygghetsportalen.bonus.domain.Lateness;
import se.trygghetsportalen.bonus.domain.SchemeContent;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.StatusBadge;
import se.trygghetsportalen.uikit.Tone;

/** The person's own associations: which may apply, why not, and where each application is. */
@Route(ApplicationNavigation.OWN)
@RolesAllowed(Roles.ASSOCIATION_REPRESENTATIVE)
@StyleSheet("context://bonus.css")
class OwnApplicationsView extends Page implements HasDynamicTitle {
    private final transient Applications applications;
    private final LocalDate today;

    OwnApplicationsView(Applications applications, Clock clock) {
        super("");
        this.applications = applications;
        today = SwedishTime.dayOf(clock.instant());
        addClassNames("narrow", "own-application");
        setTitle(getTranslation("bonus.own.title"));
        List<Opening> openings = applications.openings();
        if (openings.isEmpty()) {
            add(new EmptyState(getTranslation("bonus.own.none.title"), getTranslation("bonus.own.none.text")));
            return;
        }
        BonusYear year = openings.getFirst().year();
        setIntro(
                year == null
                        ? getTranslation("bonus.own.closed")
                        : getTranslation(
                                "bonus.own.intro",
                                String.valueOf(year.plan().year()),
                                BonusWords.day(year.plan().lastDay(), getLocale())));
        openings.forEach(opening -> add(card(opening)));
        Anchor info = new Anchor(ApplicationNavigation.INFO, getTranslation("bonus.own.info"));
        info.setRouterIgnore(true);
        add(new Paragraph(info));
    }

    private Section card(Opening opening) {
        Section card = BonusWords.section(opening.association().name());
        ApplicationDraft draft = opening.draft();
        BonusYear year = opening.year();
        SchemeContent scheme = opening.scheme();
        if (draft != null && scheme != null) {
            begun(card, draft, opening.application(), scheme);
        } else if (year != null && opening.eligibility() instanceof Eligibility.NotEligible(var reasons)) {
            card.add(reasons(reasons));
        } else if (year != null) {
            mayBegin(card, opening, year);
        }
        return card;
    }

    private void begun(
            Section card,
            ApplicationDraft draft,
            @org.jspecify.annotations.Nullable Application application,
            SchemeContent scheme) {
        ApplicationState state = application == null ? ApplicationState.DRAFT : application.state();
        card.add(new StatusBadge(BonusWords.status(this, state)));
        card.add(
                state == ApplicationState.DRAFT
                        ? new ApplicationProgress(draft.content(), scheme)
                        : new Paragraph(getTranslation(state.nextKey())));
        Anchor open = new Anchor(
                ApplicationNavigation.pathOf(draft.id()),
                getTranslation(state.mayBeWritten() ? "bonus.own.continue" : "bonus.own.look"));
        open.addClassName("primary-link");
        open.getElement().setAttribute("aria-label", open.getText() + ": " + title(card));
        card.add(new Div(open));
    }

    private void mayBegin(Section card, Opening opening, BonusYear year) {
        Lateness lateness = year.plan().lateness(today);
        if (today.isBefore(year.plan().opens()) || lateness instanceof Lateness.Refused) {
            card.add(new Paragraph(getTranslation("bonus.own.closed")));
            return;
        }
        card.add(BonusWords.bar(Tone.SUCCESS, VaadinIcon.CHECK_CIRCLE, getTranslation("bonus.own.eligible")));
        if (lateness instanceof Lateness.Late(int days, int percent)) {
            card.add(BonusWords.bar(Tone.WARNING, VaadinIcon.CLOCK, getTranslation("bonus.own.late", days, percent)));
        }
        ApplicationId id = ApplicationId.next();
        Button begin = new Button(getTranslation("bonus.own.begin"), VaadinIcon.PENCIL.create());
        begin.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LARGE);
        begin.setAriaLabel(begin.getText() + ": " + opening.association().name());
        begin.addClickListener(click -> {
            switch (applications.begin(id, year.id(), opening.association().id())) {
                case BeginOutcome.Begun(ApplicationDraft draft) ->
                    UI.getCurrent().navigate(ApplicationNavigation.stepOf(draft.id(), 1));
                case BeginOutcome.NotEligible(var reasons) -> card.replace(begin, reasons(reasons));
                case BeginOutcome.Closed closed -> Notices.failure(getTranslation("bonus.own.closed"));
            }
        });
        card.add(begin);
    }

    private Div reasons(List<EligibilityRule.Reason> reasons) {
        Div why = new Div(
                new Paragraph(getTranslation("bonus.own.not-eligible")),
                BonusWords.list(reasons.stream()
                        .map(reason -> getTranslation(
                                reason.textKey(), reason.numbers().toArray()))
                        .toList()));
        why.addClassName("not-eligible");
        return why;
    }

    private static String title(Section card) {
        return card.getChildren().findFirst().orElseThrow().getElement().getText();
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
