package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.trygghetsportalen.outreach.ContactOverview;
import se.trygghetsportalen.outreach.ObservationOverview;
import se.trygghetsportalen.outreach.ShiftOverview;
import se.trygghetsportalen.outreach.ShiftRounds;
import se.trygghetsportalen.outreach.TeamPlaces;
import se.trygghetsportalen.outreach.domain.Arrival;
import se.trygghetsportalen.outreach.domain.CancelledShift;
import se.trygghetsportalen.outreach.domain.ClosedShift;
import se.trygghetsportalen.outreach.domain.ContactLine;
import se.trygghetsportalen.outreach.domain.EndedShift;
import se.trygghetsportalen.outreach.domain.HandOver;
import se.trygghetsportalen.outreach.domain.ObservationLine;
import se.trygghetsportalen.outreach.domain.PlannedShift;
import se.trygghetsportalen.outreach.domain.RoundOutcome;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftOverviewQuery.Named;
import se.trygghetsportalen.outreach.domain.ShiftSight;
import se.trygghetsportalen.outreach.domain.ShiftSummary;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.outreach.domain.Stop;
import se.trygghetsportalen.outreach.domain.StopId;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.ConfirmQuestion;
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
    private final transient CurrentUser currentUser;
    private final transient Clock clock;
    private final transient DraftKeepers drafts;
    private final transient ShiftWords words;
    private final transient ContactWords contactWords;
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
        this.drafts = drafts;
        this.overview = overview;
        this.contacts = contacts;
        this.observations = observations;
        this.rounds = rounds;
        this.dialogs = dialogs;
        this.teamPlaces = teamPlaces;
        this.places = places;
        this.currentUser = currentUser;
        this.clock = clock;
        this.words = new ShiftWords(getLocale(), this::getTranslation);
        this.contactWords = new ContactWords(getLocale(), this::getTranslation);
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
                content.add(summary(closed.summary()));
                showTeam(sight);
                showContacts(sight);
            }
            case CancelledShift cancelled -> {
                Section why = new Section(labelled("outreach.cancel.why", cancelled.reason()));
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
            content.add(warning("outreach.shift.short"));
        }
        content.add(new PlannedShiftSteps(sight, planned, isLead(), dialogs, teamPlaces, () -> reload(planned.id())));
        if (sight.mine() || isLead()) {
            content.add(actionBar(primary("outreach.shift.start", VaadinIcon.PLAY, () -> start(planned.id()))));
        }
    }

    private void start(ShiftId id) {
        switch (rounds.start(id, clock.instant())) {
            case RoundOutcome.Started(StartedShift shift, boolean shortOfPeople) ->
                Notices.success(getTranslation("outreach.shift.started"));
            case RoundOutcome.TooEarly early -> Notices.failure(getTranslation("outreach.shift.too-early"));
            case RoundOutcome.AlreadyDone done -> Notices.success(getTranslation("outreach.shift.started.already"));
            case RoundOutcome.NotPossible(Shift shift) -> notPossible(shift);
        }
        reload(id);
    }

    private void showStarted(ShiftSight sight, StartedShift started) {
        Optional<Stop> open = sight.openStop();
        if (sight.stops().isEmpty()) {
            showHandOver(sight);
        }
        if (!sight.mine()) {
            showTeam(sight);
            showContacts(sight);
            if (isLead()) {
                content.add(actionBar(endButton(started)));
            }
            return;
        }
        open.ifPresentOrElse(
                stop -> showStop(started, stop),
                () -> content.add(
                        new PlaceChoice(places, started.plan().places(), arena -> arrive(started.id(), arena))));
        showContacts(sight);
        if (!sight.stops().isEmpty()) {
            showHandOver(sight);
        }
        showTeam(sight);
        Button end = endButton(started);
        end.addClassName("end-shift");
        content.add(end);
        if (open.isPresent()) {
            content.add(actionBar(primary(
                    "outreach.contact.new", VaadinIcon.PLUS, () -> openForm(started.id(), QueryParameters.empty()))));
        }
    }

    private void showStop(StartedShift started, Stop stop) {
        String place = places.requireArena(stop.arena()).name();
        H2 where = new H2(getTranslation("outreach.shift.here", place));
        Paragraph since = new Paragraph(getTranslation("outreach.shift.since", words.clock(stop.arrivedAt())));
        since.addClassName("soft");
        Button leave = new Button(getTranslation("outreach.shift.leave"), click -> leave(started.id(), stop));
        Button again = new Button(
                getTranslation("outreach.contact.again"),
                VaadinIcon.REFRESH.create(),
                click -> openForm(started.id(), QueryParameters.of(OutreachNavigation.SAME_AGAIN, "")));
        Button observe = new Button(
                getTranslation("outreach.observation.new"),
                VaadinIcon.EYE.create(),
                click -> getUI().orElseThrow().navigate(ObservationNavigation.formPath(started.id())));
        Div more = new Div(again, observe, leave);
        more.addClassName("action-bar");
        Section card = new Section(where, since, more);
        card.addClassNames("card", "open-stop");
        content.add(card);
        List<ObservationLine> toLookAt = observations.toVerifyAt(stop.arena()).stream()
                .filter(line -> !line.observation().report().shift().equals(started.id()))
                .toList();
        if (!toLookAt.isEmpty()) {
            content.add(new ObservationsToLookAt(toLookAt));
        }
    }

    private void openForm(ShiftId shift, QueryParameters parameters) {
        getUI().orElseThrow().navigate(OutreachNavigation.contactFormPath(shift), parameters);
    }

    private void arrive(ShiftId id, ArenaId arena) {
        switch (rounds.arrive(new Arrival(StopId.next(), id, arena, clock.instant(), null))) {
            case RoundOutcome.Arrived arrived -> {}
            case RoundOutcome.AlreadyThere there -> Notices.success(getTranslation("outreach.shift.already-there"));
            case RoundOutcome.TeamIsElsewhere(Stop stop) ->
                Notices.failure(getTranslation(
                        "outreach.shift.elsewhere",
                        places.requireArena(stop.arena()).name()));
            case RoundOutcome.NotPossible(Shift shift) -> notPossible(shift);
            case RoundOutcome.Refused refused ->
                Notices.failure(getTranslation(refused.problems().getFirst().textKey()));
        }
        reload(id);
    }

    private void leave(ShiftId id, Stop stop) {
        if (rounds.leave(id, stop.id(), clock.instant()) instanceof RoundOutcome.NotPossible(Shift shift)) {
            notPossible(shift);
        }
        reload(id);
    }

    private Button endButton(StartedShift started) {
        Button end = new Button(getTranslation("outreach.shift.end"), VaadinIcon.FLAG_CHECKERED.create());
        end.addClickListener(click -> new SummaryDialog(
                        getTranslation("outreach.summary.intro"),
                        getTranslation("outreach.shift.end"),
                        new ShiftSummary("", ""),
                        started.id(),
                        drafts,
                        summary -> end(started, summary))
                .open());
        return end;
    }

    private List<Problem> end(StartedShift started, ShiftSummary summary) {
        RoundOutcome.OfEnd outcome = rounds.end(started.id(), summary, clock.instant());
        if (outcome instanceof RoundOutcome.Refused refused) {
            return refused.problems();
        }
        reload(started.id());
        switch (outcome) {
            case RoundOutcome.Ended ended -> Notices.success(getTranslation("outreach.shift.ended"));
            case RoundOutcome.AlreadyDone(Shift shift) -> saidAlready(shift, summary);
            case RoundOutcome.NotPossible(Shift shift) -> notPossible(shift);
            case RoundOutcome.Refused refused -> throw new IllegalStateException("Answered above");
        }
        return List.of();
    }

    /** A colleague was first: nothing of what this person wrote is lost, both texts are put before them. */
    private void saidAlready(Shift stored, ShiftSummary own) {
        if (!(stored instanceof EndedShift ended)) {
            Notices.failure(getTranslation("outreach.summary.closed"));
            return;
        }
        if (ended.summary().equals(own)) {
            Notices.success(getTranslation("outreach.shift.ended"));
            return;
        }
        summarise("outreach.summary.both", ended, ended.summary().followedBy(own));
    }

    private void summarise(String introKey, EndedShift ended, ShiftSummary before) {
        new SummaryDialog(
                        getTranslation(introKey),
                        getTranslation("outreach.summary.save"),
                        before,
                        ended.id(),
                        drafts,
                        summary -> summarise(ended, summary))
                .open();
    }

    private List<Problem> summarise(EndedShift ended, ShiftSummary summary) {
        SaveOutcome<Shift> outcome = rounds.summarise(ended.id(), ended.version(), summary);
        if (outcome instanceof SaveOutcome.Invalid<Shift>(List<Problem> problems)) {
            return problems;
        }
        reload(ended.id());
        if (outcome instanceof SaveOutcome.Stale<Shift>(Shift stored)) {
            saidAlready(stored, summary);
        } else {
            Notices.success(getTranslation("outreach.summary.saved"));
        }
        return List.of();
    }

    private void showEnded(ShiftSight sight, EndedShift ended) {
        content.add(summary(ended.summary()));
        content.add(new Button(
                getTranslation("outreach.summary.change"),
                VaadinIcon.EDIT.create(),
                click -> summarise("outreach.summary.intro", ended, ended.summary())));
        showTeam(sight);
        showContacts(sight);
        if (isLead()) {
            content.add(actionBar(primary("outreach.shift.close", VaadinIcon.LOCK, () -> askToClose(ended))));
        } else {
            content.add(new Paragraph(getTranslation("outreach.shift.waits-for-lead")));
        }
    }

    private void askToClose(EndedShift ended) {
        new ConfirmQuestion(
                        getTranslation("outreach.shift.close.question"),
                        getTranslation("outreach.shift.close.consequence"),
                        getTranslation("outreach.shift.close"),
                        () -> close(ended.id()))
                .open();
    }

    private void close(ShiftId id) {
        switch (rounds.close(id)) {
            case RoundOutcome.Closed closed -> Notices.success(getTranslation("outreach.shift.closed"));
            case RoundOutcome.AlreadyDone done -> Notices.success(getTranslation("outreach.shift.closed.already"));
            case RoundOutcome.NotPossible(Shift shift) -> notPossible(shift);
        }
        reload(id);
    }

    private void notPossible(Shift shift) {
        Notices.failure(getTranslation(
                "outreach.shift.not-possible", getTranslation(shift.state().textKey())));
    }

    private void showHandOver(ShiftSight sight) {
        HandOver handOver = sight.handOver();
        if (handOver == null) {
            return;
        }
        Section card = summary(handOver.summary());
        card.addComponentAsFirst(new H2(getTranslation("outreach.shift.hand-over", words.day(handOver.endedAt()))));
        card.addClassName("hand-over");
        content.add(card);
    }

    private Section summary(ShiftSummary summary) {
        Section card = new Section();
        card.addClassNames("card", "summary");
        card.add(labelled("outreach.summary.mood", summary.mood()));
        if (!summary.nextTeam().isEmpty()) {
            card.add(labelled("outreach.summary.next-team", summary.nextTeam()));
        }
        return card;
    }

    private Div labelled(String labelKey, String text) {
        Span label = new Span(getTranslation(labelKey));
        label.addClassName("label");
        Paragraph words = new Paragraph(text);
        words.addClassName("written");
        return new Div(label, words);
    }

    private void showTeam(ShiftSight sight) {
        Section card = new Section();
        card.addClassName("card");
        card.add(labelled(
                "outreach.shift.team", sight.team().stream().map(Named::name).collect(Collectors.joining(", "))));
        List<String> names = sight.shift().plan().places().stream()
                .map(places::requireArena)
                .map(arena -> arena.name())
                .toList();
        if (!names.isEmpty()) {
            card.add(labelled("outreach.shift.places", String.join(", ", names)));
        }
        if (!sight.shift().plan().note().isEmpty()) {
            card.add(labelled("outreach.shift.plan-note", sight.shift().plan().note()));
        }
        content.add(card);
    }

    private void showContacts(ShiftSight sight) {
        List<ContactLine> lines = contacts.ofShift(sight.shift().id());
        Section section = new Section(new H2(getTranslation("outreach.shift.contacts", lines.size())));
        section.addClassName("section");
        if (lines.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("outreach.shift.contacts.none"));
            none.addClassName("soft");
            section.add(none);
        } else {
            section.add(new ContactRows(lines, contactWords));
        }
        content.add(section);
    }

    private Div warning(String key) {
        Div bar = new Div(VaadinIcon.WARNING.create(), new Span(getTranslation(key)));
        bar.addClassNames("notice-bar", "warning");
        return bar;
    }

    private Button primary(String key, VaadinIcon icon, Runnable action) {
        Button button = new Button(getTranslation(key), icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LARGE);
        button.addClassName("big");
        return button;
    }

    private static Div actionBar(Component... actions) {
        Div bar = new Div(actions);
        bar.addClassNames("action-bar", "sticky");
        return bar;
    }

    private boolean isLead() {
        return currentUser.require().isAny(Role.TEAM_LEAD);
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
