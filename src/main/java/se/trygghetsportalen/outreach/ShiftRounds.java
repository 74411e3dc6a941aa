package se.trygghetsportalen.outreach;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.outreach.domain.Arrival;
import se.trygghetsportalen.outreach.domain.CancelledShift;
import se.trygghetsportalen.outreach.domain.ClosedShift;
import se.trygghetsportalen.outreach.domain.EndedShift;
import se.trygghetsportalen.outreach.domain.Mark;
import se.trygghetsportalen.outreach.domain.PlannedShift;
import se.trygghetsportalen.outreach.domain.RoundOutcome;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftRepository;
import se.trygghetsportalen.outreach.domain.ShiftSummary;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.outreach.domain.Stop;
import se.trygghetsportalen.outreach.domain.StopId;
import se.trygghetsportalen.outreach.domain.StopRepository;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.platform.settings.Settings;
import se.trygghetsportalen.platform.settings.domain.SettingKeys;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/**
 * The steps of an evening round: start, arrive, leave, end, close. Every step holds the shift's row while it decides, so
 * that of two phones that take the same step at once one takes it and the other is told how things stand.
 *
 * <p>The time of a step is what the phone says, so that a step taken without a network keeps its true time. It is
 * believed within bounds: never in the future, never before the step before it.
 *
 * <p>Someone who is neither on the team nor, where it says so, a lead is refused by an
 * {@link org.springframework.security.access.AccessDeniedException}; a shift that does not exist answers a
 * {@link NoSuchElementException}.
 */
@Service
@Transactional
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
public class ShiftRounds {
    private final ShiftRepository shifts;
    private final StopRepository stops;
    private final Places places;
    private final Settings settings;
    private final ShiftAuthority authority;
    private final Clock clock;

    ShiftRounds(
            ShiftRepository shifts,
            StopRepository stops,
            Places places,
            Settings settings,
            ShiftAuthority authority,
            Clock clock) {
        this.shifts = shifts;
        this.stops = stops;
        this.places = places;
        this.settings = settings;
        this.authority = authority;
        this.clock = clock;
    }

    /** The team goes out. For the team and for leads. */
    public RoundOutcome.OfStart start(ShiftId id, Instant at) {
        Shift shift = require(id);
        SignedInUser user = authority.requireTeamOrLead(shift);
        Mark mark = new Mark(notInTheFuture(at), user.id());
        return switch (shift) {
            case PlannedShift planned when !planned.mayStartAt(mark.at()) -> new RoundOutcome.TooEarly(planned);
            case PlannedShift planned -> {
                StartedShift started = planned.start(mark);
                shifts.save(started);
                record("shift.started", started, Map.of("started_at", mark.at().toString()));
                yield new RoundOutcome.Started(started, isShortOfPeople(started));
            }
            case CancelledShift cancelled -> new RoundOutcome.NotPossible(cancelled);
            default -> new RoundOutcome.AlreadyDone(shift);
        };
    }

    /** Whether fewer are on the team than the municipality's rule says. */
    public boolean isShortOfPeople(Shift shift) {
        return shift.plan().team().size() < settings.value(SettingKeys.MINIMUM_TEAM);
    }

    /** The team comes to a place; a stop that is open ends at the same instant. For the team. */
    public RoundOutcome.OfArrival arrive(Arrival arrival) {
        Shift shift = require(arrival.shift());
        authority.requireTeam(shift);
        Optional<Stop> repeated = stops.find(arrival.stop());
        if (repeated.isPresent()) {
            Stop stop = repeated.get();
            return stop.shift().equals(arrival.shift()) && stop.arena().equals(arrival.arena())
                    ? new RoundOutcome.AlreadyThere(stop)
                    : new RoundOutcome.Refused(List.of(Problem.of("stop", "outreach.problem.stop.other")));
        }
        if (!(shift instanceof StartedShift started)) {
            return new RoundOutcome.NotPossible(shift);
        }
        if (places.findArena(arrival.arena()).isEmpty()) {
            return new RoundOutcome.Refused(List.of(Problem.of("arena", "outreach.problem.arena.unknown")));
        }
        Instant at = between(started.started().at(), notInTheFuture(arrival.at()));
        Optional<Stop> open = stops.findOpen(shift.id());
        if (open.isPresent()) {
            Stop there = open.get();
            if (there.arena().equals(arrival.arena())) {
                return new RoundOutcome.AlreadyThere(there);
            }
            if (!there.id().equals(arrival.leaving())) {
                return new RoundOutcome.TeamIsElsewhere(there);
            }
            at = leave(there, at);
        }
        Stop stop = new Stop(arrival.stop(), shift.id(), arrival.arena(), at, null, 1);
        stops.add(stop);
        authority.record(
                "stop.arrived",
                "stop",
                stop.id().value(),
                fields(
                        "shift_id",
                        shift.id().toString(),
                        "arena_id",
                        stop.arena().toString(),
                        "arrived_at",
                        at.toString()));
        return new RoundOutcome.Arrived(stop);
    }

    /** The team leaves a place. For the team. */
    public RoundOutcome.OfLeaving leave(ShiftId id, StopId stopId, Instant at) {
        Shift shift = require(id);
        authority.requireTeam(shift);
        Stop stop = stops.find(stopId)
                .filter(found -> found.shift().equals(id))
                .orElseThrow(() -> new NoSuchElementException("No stop " + stopId + " in shift " + id));
        if (!stop.isOpen()) {
            return new RoundOutcome.AlreadyLeft(stop);
        }
        if (!(shift instanceof StartedShift)) {
            return new RoundOutcome.NotPossible(shift);
        }
        leave(stop, notInTheFuture(at));
        return new RoundOutcome.Left(stops.find(stopId).orElse(stop));
    }

    /** The team goes home; a stop that is open ends at the same instant. For the team and for leads. */
    public RoundOutcome.OfEnd end(ShiftId id, ShiftSummary summary, Instant at) {
        Shift shift = require(id);
        SignedInUser user = authority.requireTeamOrLead(shift);
        return switch (shift) {
            case PlannedShift planned -> new RoundOutcome.NotPossible(planned);
            case CancelledShift cancelled -> new RoundOutcome.NotPossible(cancelled);
            case StartedShift started -> {
                List<Problem> problems = summary.problems();
                if (!problems.isEmpty()) {
                    yield new RoundOutcome.Refused(problems);
                }
                Instant now = between(started.started().at(), notInTheFuture(at));
                Optional<Stop> open = stops.findOpen(id);
                if (open.isPresent()) {
                    now = leave(open.get(), now);
                }
                EndedShift ended = started.end(summary, new Mark(now, user.id()));
                shifts.save(ended);
                record(
                        "shift.ended",
                        ended,
                        fields("ended_at", now.toString(), "mood", summary.mood(), "next_team", summary.nextTeam()));
                yield new RoundOutcome.Ended(ended);
            }
            default -> new RoundOutcome.AlreadyDone(shift);
        };
    }

    /**
     * Says better what was said at the end, until the lead has closed. For the team and for leads.
     *
     * @param version the version that the person had before them
     */
    public SaveOutcome<Shift> summarise(ShiftId id, int version, ShiftSummary summary) {
        Shift shift = require(id);
        authority.requireTeamOrLead(shift);
        if (shift instanceof EndedShift same && same.summary().equals(summary)) {
            return new SaveOutcome.Saved<>(shift);
        }
        if (!(shift instanceof EndedShift ended) || shift.version() != version) {
            return new SaveOutcome.Stale<>(shift);
        }
        List<Problem> problems = summary.problems();
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        EndedShift summarised = ended.summarise(summary);
        shifts.save(summarised);
        record("shift.summarised", summarised, fields("mood", summary.mood(), "next_team", summary.nextTeam()));
        return new SaveOutcome.Saved<>(summarised);
    }

    /** The lead has read what the team left; from here on only the lead corrects. For leads. */
    @RolesAllowed(Roles.TEAM_LEAD)
    public RoundOutcome.OfClose close(ShiftId id) {
        Shift shift = require(id);
        SignedInUser user = authority.user();
        return switch (shift) {
            case EndedShift ended -> {
                ClosedShift closed = ended.close(new Mark(clock.instant(), user.id()));
                shifts.save(closed);
                record(
                        "shift.closed",
                        closed,
                        Map.of("closed_at", closed.closed().at().toString()));
                yield new RoundOutcome.Closed(closed);
            }
            case ClosedShift closed -> new RoundOutcome.AlreadyDone(closed);
            default -> new RoundOutcome.NotPossible(shift);
        };
    }

    private Shift require(ShiftId id) {
        return shifts.findToChange(id).orElseThrow(() -> new NoSuchElementException("No shift " + id));
    }

    /** Answers when the team left: as said, or at arrival when that was later. */
    private Instant leave(Stop open, Instant at) {
        Stop left = open.leave(at);
        stops.save(left);
        Instant leftAt = left.leftAt() == null ? at : left.leftAt();
        authority.record("stop.left", "stop", left.id().value(), Map.of("left_at", leftAt.toString()));
        return leftAt;
    }

    private Instant notInTheFuture(Instant said) {
        Instant now = clock.instant();
        return said.isAfter(now) ? now : said;
    }

    private static Instant between(Instant earliest, Instant said) {
        return said.isBefore(earliest) ? earliest : said;
    }

    private void record(String action, Shift shift, Map<String, @Nullable String> fields) {
        authority.record(action, "shift", shift.id().value(), fields);
    }

    private static Map<String, @Nullable String> fields(String... namesAndValues) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
