package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import se.trygghetsportalen.outreach.ContactOverview;
import se.trygghetsportalen.outreach.ObservationOverview;
import se.trygghetsportalen.outreach.ShiftOverview;
import se.trygghetsportalen.outreach.ShiftRounds;
import se.trygghetsportalen.outreach.TeamPlaces;
import se.trygghetsportalen.outreach.domain.CancelledShift;
import se.trygghetsportalen.outreach.domain.ClosedShift;
import se.trygghetsportalen.outreach.domain.EndedShift;
import se.trygghetsportalen.outreach.domain.HandOver;
import se.trygghetsportalen.outreach.domain.PlannedShift;
import se.trygghetsportalen.outreach.domain.RoundOutcome;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftSight;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.uikit.DraftKeepers;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.StatusBadge;

/** One shift, made for a phone in the dark: what the team before left, where the team is, and the one next step. */
@Route("pass/:id")
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
class ShiftView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient ShiftOverview overview;
    private final transient ContactOverview contacts;
    private final transient ObservationOverview observations;
    private final transient ShiftRounds rounds;
    private final transient PlanDialogs dialogs;
    private final transient TeamPlaces teamPlaces;
    private final transient Places places;
    private final transient Clock clock;
    private final transient DraftKeepers drafts;
    private final transient ShiftWords words;
    private final boolean lead;
    private final Div content = new Div();

    ShiftView(
            ShiftOverview overview,
            ContactOverview contacts,
            ObservationOverview observations,
            ShiftRounds rounds,
            PlanDialogs dialogs,
            TeamPlaces teamPlaces,
            Places places,
            CurrentUser currentUser,
            Clock clock,
            DraftKeepers drafts) {
        this.overview = overview;
        this.contacts = contacts;
        this.observations = observations;
        this.rounds = rounds;
        this.dialogs = dialogs;
        this.teamPlaces = teamPlaces;
        this.places = places;
        this.clock = clock;
        this.drafts = drafts;
        this.words = new ShiftWords(getLocale(), this::getTranslation);
        lead = currentUser.require().isAny(Role.TEAM_LEAD);
        content.addClassName("shift-content");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ShiftId id = event.getRouteParameters()
                .get("id")
                .flatMap(OutreachNavigation::shiftId)
                .orElseThrow(NotFoundException::new);
        show(overview.find(id).orElseThrow(NotFoundException::new));
    }

    private void reload(ShiftId id) {
        show(overview.find(id).orElseThrow());
    }

    private void show(ShiftSight sight) {
        Shift shift = sight.shift();
        setTitle(words.times(shift.plan().from(), shift.plan().to()));
        content.removeAll();
        content.add(new Div(new StatusBadge(words.status(shift.state()))));
        switch (shift) {
            case PlannedShift planned -> showPlanned(sight, planned);
            case StartedShift started -> showStarted(sight, started);
            case EndedShift ended -> showEnded(sight, ended);
            case ClosedShift closed -> {
                content.add(new SummaryCard(closed.summary()));
                showTeam(sight);
                showContacts(sight);
            }
            case CancelledShift cancelled -> {
                Section why = new Section(new LabelledText(getTranslation("outreach.cancel.why"), cancelled.reason()));
                why.addClassName("card");
                content.add(why);
                showTeam(sight);
            }
        }
    }

    private void showPlanned(ShiftSight sight, PlannedShift planned) {
        showHandOver(sight);
        showTeam(sight);
        if (rounds.isShortOfPeople(planned)) {
            Div few = new Div(VaadinIcon.WARNING.create(), new Span(getTranslation("outreach.shift.short")));
            few.addClassNames("notice-bar", "warning");
            content.add(few);
        }
        content.add(new PlannedShiftSteps(sight, planned, lead, dialogs, teamPlaces, () -> reload(planned.id())));
        if (sight.mine() || lead) {
            content.add(ShiftButtons.bar(ShiftButtons.primary(
                    getTranslation("outreach.shift.start"), VaadinIcon.PLAY, () -> start(planned.id()))));
        }
    }

    private void start(ShiftId id) {
        switch (rounds.start(id, clock.instant())) {
            case RoundOutcome.Started(StartedShift shift, boolean shortOfPeople) ->
                Notices.success(getTranslation("outreach.shift.started"));
            case RoundOutcome.TooEarly early -> Notices.failure(getTranslation("outreach.shift.too-early"));
            case RoundOutcome.AlreadyDone done -> Notices.success(getTranslation("outreach.shift.started.already"));
            case RoundOutcome.NotPossible(Shift shift) -> ShiftButtons.sayNotPossible(shift);
        }
        reload(id);
    }

    /** The hand-over comes first until the team has been somewhere, then below what it is busy with. */
    private void showStarted(ShiftSight sight, StartedShift started) {
        boolean justStarted = sight.stops().isEmpty();
        Button end = ending(started.id()).endButton(started);
        if (justStarted) {
            showHandOver(sight);
        }
        if (!sight.mine()) {
            showTeam(sight);
            showContacts(sight);
            if (lead) {
                content.add(ShiftButtons.bar(end));
            }
            return;
        }
        TeamOnRound team =
                new TeamOnRound(sight, started, rounds, observations, places, words, clock, () -> reload(started.id()));
        content.add(team);
        showContacts(sight);
        if (!justStarted) {
            showHandOver(sight);
        }
        showTeam(sight);
        end.addClassName("end-shift");
        content.add(end);
        if (sight.openStop().isPresent()) {
            content.add(ShiftButtons.bar(team.newContact()));
        }
    }

    private void showEnded(ShiftSight sight, EndedShift ended) {
        ShiftEnding ending = ending(ended.id());
        content.add(new SummaryCard(ended.summary()), ending.changeButton(ended));
        showTeam(sight);
        showContacts(sight);
        content.add(
                lead
                        ? ShiftButtons.bar(ending.closeButton(ended))
                        : new Paragraph(getTranslation("outreach.shift.waits-for-lead")));
    }

    private ShiftEnding ending(ShiftId id) {
        return new ShiftEnding(rounds, drafts, clock, () -> reload(id));
    }

    private void showHandOver(ShiftSight sight) {
        HandOver handOver = sight.handOver();
        if (handOver != null) {
            content.add(new SummaryCard(handOver, words));
        }
    }

    private void showTeam(ShiftSight sight) {
        content.add(new TeamCard(sight, places));
    }

    private void showContacts(ShiftSight sight) {
        content.add(new ShiftContacts(contacts.ofShift(sight.shift().id())));
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
