package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.util.List;
import se.trygghetsportalen.outreach.ObservationOverview;
import se.trygghetsportalen.outreach.ShiftRounds;
import se.trygghetsportalen.outreach.domain.Arrival;
import se.trygghetsportalen.outreach.domain.ObservationLine;
import se.trygghetsportalen.outreach.domain.RoundOutcome;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftSight;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.outreach.domain.Stop;
import se.trygghetsportalen.outreach.domain.StopId;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.uikit.Notices;

/** Where a team is that is out, and what it can do there; between two places, where it goes next. */
class TeamOnRound extends Div {
    private final transient StartedShift shift;
    private final transient ShiftRounds rounds;
    private final transient Places places;
    private final transient Clock clock;
    private final transient Runnable reload;

    /** @param reload called when the team is somewhere else than before */
    TeamOnRound(
            ShiftSight sight,
            StartedShift shift,
            ShiftRounds rounds,
            ObservationOverview observations,
            Places places,
            ShiftWords words,
            Clock clock,
            Runnable reload) {
        this.shift = shift;
        this.rounds = rounds;
        this.places = places;
        this.clock = clock;
        this.reload = reload;
        addClassName("shift-content");
        sight.openStop()
                .ifPresentOrElse(
                        stop -> showStop(stop, observations, words),
                        () -> add(new PlaceChoice(places, shift.plan().places(), this::arrive)));
    }

    private void showStop(Stop stop, ObservationOverview observations, ShiftWords words) {
        H2 where = new H2(getTranslation(
                "outreach.shift.here", places.requireArena(stop.arena()).name()));
        Paragraph since = new Paragraph(getTranslation("outreach.shift.since", words.clock(stop.arrivedAt())));
        since.addClassName("soft");
        Button again = new Button(
                getTranslation("outreach.contact.again"), VaadinIcon.REFRESH.create(), click -> openForm(true));
        Button observe = new Button(
                getTranslation("outreach.observation.new"),
                VaadinIcon.EYE.create(),
                click -> getUI().orElseThrow().navigate(ObservationNavigation.formPath(shift.id())));
        Button leave = new Button(getTranslation("outreach.shift.leave"), click -> leave(stop));
        Div more = new Div(again, observe, leave);
        more.addClassName("action-bar");
        Section card = new Section(where, since, more);
        card.addClassNames("card", "open-stop");
        add(card);
        List<ObservationLine> toLookAt = observations.toVerifyAt(stop.arena()).stream()
                .filter(line -> !line.observation().report().shift().equals(shift.id()))
                .toList();
        if (!toLookAt.isEmpty()) {
            add(new ObservationsToLookAt(toLookAt));
        }
    }

    /** The next step while the team is at a place: somebody they met. */
    Button newContact() {
        return ShiftButtons.primary(getTranslation("outreach.contact.new"), VaadinIcon.PLUS, () -> openForm(false));
    }

    private void openForm(boolean sameAgain) {
        QueryParameters parameters =
                sameAgain ? QueryParameters.of(OutreachNavigation.SAME_AGAIN, "") : QueryParameters.empty();
        getUI().orElseThrow().navigate(OutreachNavigation.contactFormPath(shift.id()), parameters);
    }

    private void arrive(ArenaId arena) {
        switch (rounds.arrive(new Arrival(StopId.next(), shift.id(), arena, clock.instant(), null))) {
            case RoundOutcome.Arrived arrived -> {}
            case RoundOutcome.AlreadyThere there -> Notices.success(getTranslation("outreach.shift.already-there"));
            case RoundOutcome.TeamIsElsewhere(Stop stop) ->
                Notices.failure(getTranslation(
                        "outreach.shift.elsewhere",
                        places.requireArena(stop.arena()).name()));
            case RoundOutcome.NotPossible(Shift meanwhile) -> ShiftButtons.sayNotPossible(meanwhile);
            case RoundOutcome.Refused refused ->
                Notices.failure(getTranslation(refused.problems().getFirst().textKey()));
        }
        reload.run();
    }

    private void leave(Stop stop) {
        if (rounds.leave(shift.id(), stop.id(), clock.instant()) instanceof RoundOutcome.NotPossible(Shift meanwhile)) {
            ShiftButtons.sayNotPossible(meanwhile);
        }
        reload.run();
    }
}
