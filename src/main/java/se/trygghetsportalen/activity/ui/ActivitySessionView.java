package se.trygghetsportalen.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import se.trygghetsportalen.activity.ActivityOverview;
import se.trygghetsportalen.activity.ActivitySessions;
import se.trygghetsportalen.activity.CheckIns;
import se.trygghetsportalen.activity.domain.ActivitySession;
import se.trygghetsportalen.activity.domain.CancelledSession;
import se.trygghetsportalen.activity.domain.EndedSession;
import se.trygghetsportalen.activity.domain.HeadsByGender;
import se.trygghetsportalen.activity.domain.HeldSession;
import se.trygghetsportalen.activity.domain.OpenSession;
import se.trygghetsportalen.activity.domain.PlannedSession;
import se.trygghetsportalen.activity.domain.SessionId;
import se.trygghetsportalen.activity.domain.SessionOutcome;
import se.trygghetsportalen.activity.domain.SessionSight;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.uikit.ConfirmQuestion;
import se.trygghetsportalen.uikit.DraftKeepers;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.StatusBadge;

/** One session, made for a phone at the door: open it, check people in, end it with the reflection. */
@Route(ActivityNavigation.PATH + "/:id")
@StyleSheet("context://activity.css")
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
class ActivitySessionView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient ActivityOverview overview;
    private final transient ActivitySessions sessions;
    private final transient CheckIns checkIns;
    private final transient SessionDialogs dialogs;
    private final transient CurrentUser currentUser;
    private final transient DraftKeepers drafts;
    private final transient ActivityWords words = new ActivityWords(getLocale(), this::getTranslation);
    private final Div content = new Div();

    ActivitySessionView(
            ActivityOverview overview,
            ActivitySessions sessions,
            CheckIns checkIns,
            SessionDialogs dialogs,
            CurrentUser currentUser,
            DraftKeepers drafts) {
        this.overview = overview;
        this.sessions = sessions;
        this.checkIns = checkIns;
        this.dialogs = dialogs;
        this.currentUser = currentUser;
        this.drafts = drafts;
        content.addClassName("shift-content");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SessionId id = event.getRouteParameters()
                .get("id")
                .flatMap(ActivityNavigation::sessionId)
                .orElseThrow(NotFoundException::new);
        show(overview.find(id).orElseThrow(NotFoundException::new));
    }

    private void reload(SessionId id) {
        show(overview.find(id).orElseThrow());
    }

    private void show(SessionSight sight) {
        ActivitySession session = sight.session();
        setTitle(words.heading(session, sight.arena()));
        setIntro(words.times(session.plan().from(), session.plan().to()));
        content.removeAll();
        content.add(new Div(new StatusBadge(words.status(session.state()))));
        switch (session) {
            case PlannedSession planned -> showPlanned(planned);
            case OpenSession open -> showOpen(sight, open);
            case HeldSession held -> showHeld(sight, held);
            case CancelledSession cancelled ->
                content.add(new Paragraph(getTranslation("activity.cancelled", cancelled.reason())));
        }
    }

    private void showPlanned(PlannedSession planned) {
        SessionId id = planned.id();
        content.add(new Paragraph(getTranslation("activity.planned.text")));
        Button change = new Button(
                getTranslation("activity.change"),
                VaadinIcon.EDIT.create(),
                click -> dialogs.openChange(planned, session -> reload(id)));
        Button cancel = new Button(
                getTranslation("activity.cancel"),
                VaadinIcon.BAN.create(),
                click -> new CancelDialog(id, drafts, reason -> cancel(id, reason)).open());
        Div more = new Div(change, cancel);
        more.addClassName("action-bar");
        content.add(more, bar(primary("activity.open", VaadinIcon.PLAY, () -> open(id))));
    }

    private void open(SessionId id) {
        tell(sessions.open(id), "activity.opened-now");
        reload(id);
    }

    private List<Problem> cancel(SessionId id, String reason) {
        SessionOutcome outcome = sessions.cancel(id, reason);
        if (outcome instanceof SessionOutcome.Refused(List<Problem> problems)) {
            return problems;
        }
        tell(outcome, "activity.cancelled-now");
        reload(id);
        return List.of();
    }

    private void showOpen(SessionSight sight, OpenSession open) {
        SessionId id = open.id();
        content.add(new Door(checkIns, overview, sight, words, () -> reload(id)));
        content.add(bar(primary(
                "activity.end",
                VaadinIcon.FLAG_CHECKERED,
                () -> new EndDialog(id, drafts, report -> {
                            SessionOutcome outcome = sessions.end(id, report);
                            if (outcome instanceof SessionOutcome.Refused(List<Problem> problems)) {
                                return problems;
                            }
                            tell(outcome, "activity.ended-now");
                            reload(id);
                            return List.of();
                        })
                        .open())));
    }

    private void showHeld(SessionSight sight, HeldSession held) {
        SessionId id = held.id();
        content.add(new HeldFacts(sight, held, words));
        Div steps = new Div();
        steps.addClassName("action-bar");
        if (overview.mayCorrect(held)) {
            steps.add(new Button(getTranslation("activity.correct"), VaadinIcon.EDIT.create(), click -> correct(held)));
        }
        content.add(steps);
        if (held instanceof EndedSession) {
            if (currentUser.require().isAny(Role.TEAM_LEAD)) {
                content.add(bar(primary("activity.close", VaadinIcon.LOCK, () -> askToClose(id))));
            } else {
                content.add(new Paragraph(getTranslation("activity.waits-for-lead")));
            }
        }
        if (!sight.versions().isEmpty()) {
            content.add(new HeldHistory(sight.versions(), words));
        }
    }

    private void correct(HeldSession held) {
        new CorrectionForm(
                        getTranslation("activity.correct"),
                        held,
                        stored -> overview.find(stored.id())
                                .map(SessionSight::counted)
                                .orElse(HeadsByGender.NONE),
                        drafts.slot("activity.correct", held.id().value(), CorrectionForm.Draft.class),
                        (details, version) -> sessions.correct(held.id(), version, details.correction()),
                        corrected -> {
                            Notices.success(getTranslation("activity.corrected-now"));
                            reload(corrected.id());
                        })
                .open();
    }

    private void askToClose(SessionId id) {
        new ConfirmQuestion(
                        getTranslation("activity.close.question"),
                        getTranslation("activity.close.consequence"),
                        getTranslation("activity.close"),
                        () -> {
                            tell(sessions.close(id), "activity.closed-now");
                            reload(id);
                        })
                .open();
    }

    /** Says what became of a step; what a person can mend is answered where they typed it. */
    private void tell(SessionOutcome outcome, String doneKey) {
        switch (outcome) {
            case SessionOutcome.Done done -> Notices.success(getTranslation(doneKey));
            case SessionOutcome.AlreadyDone(ActivitySession session) ->
                Notices.success(getTranslation(
                        "activity.already-done", getTranslation(session.state().textKey())));
            case SessionOutcome.NotPossible(ActivitySession session) ->
                Notices.failure(getTranslation(
                        "activity.not-possible", getTranslation(session.state().textKey())));
            case SessionOutcome.TooEarly early -> Notices.failure(getTranslation("activity.too-early"));
            case SessionOutcome.Refused(List<Problem> problems) ->
                Notices.failure(getTranslation(problems.getFirst().textKey()));
        }
    }

    private Button primary(String key, VaadinIcon icon, Runnable action) {
        Button button = new Button(getTranslation(key), icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClassName("big");
        return button;
    }

    private static Div bar(Button button) {
        Div bar = new Div(button);
        bar.addClassNames("action-bar", "sticky");
        return bar;
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
