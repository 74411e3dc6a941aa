package se.trygghetsportalen.outreach;

import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.outreach.domain.CancelledShift;
import se.trygghetsportalen.outreach.domain.CopiedWeek;
import se.trygghetsportalen.outreach.domain.Mark;
import se.trygghetsportalen.outreach.domain.PlanQuery;
import se.trygghetsportalen.outreach.domain.PlannedLine;
import se.trygghetsportalen.outreach.domain.PlannedShift;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftHours;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftOverviewQuery.Named;
import se.trygghetsportalen.outreach.domain.ShiftPlan;
import se.trygghetsportalen.outreach.domain.ShiftRepository;
import se.trygghetsportalen.outreach.domain.ShiftState;
import se.trygghetsportalen.outreach.domain.TeamPlaceRepository;
import se.trygghetsportalen.outreach.domain.TeamPlaceRepository.Clash;
import se.trygghetsportalen.outreach.domain.WorkerQuery;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.Arena;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.platform.mail.NoticeBoard;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * Leads say when, who and where. Nobody is in two shifts at once: whoever changes a plan first holds the plans of
 * everybody in it, so that of two leads who plan the same worker at the same moment the second is told.
 */
@Service
@Transactional
@RolesAllowed(Roles.TEAM_LEAD)
public class ShiftPlanning {
    private final ShiftRepository shifts;
    private final TeamPlaceRepository teamPlaces;
    private final PlanQuery plans;
    private final WorkerQuery workers;
    private final Places places;
    private final NoticeBoard notices;
    private final ShiftAuthority authority;
    private final Clock clock;

    ShiftPlanning(
            ShiftRepository shifts,
            TeamPlaceRepository teamPlaces,
            PlanQuery plans,
            WorkerQuery workers,
            Places places,
            NoticeBoard notices,
            ShiftAuthority authority,
            Clock clock) {
        this.shifts = shifts;
        this.teamPlaces = teamPlaces;
        this.plans = plans;
        this.workers = workers;
        this.places = places;
        this.notices = notices;
        this.authority = authority;
        this.clock = clock;
    }

    /** Everybody who can be put on a team, by name. */
    @Transactional(readOnly = true)
    public List<Named> workers() {
        return workers.all();
    }

    /**
     * Plans a new shift. Repeating it with the same id and plan changes nothing; another plan under the same id is
     * stale.
     */
    public SaveOutcome<Shift> plan(ShiftId id, ShiftPlan plan) {
        teamPlaces.holdPlansOf(plan.team());
        Optional<Shift> repeated = shifts.findToChange(id);
        if (repeated.isPresent()) {
            return answerFor(repeated.get(), plan);
        }
        List<Problem> problems = problemsOf(id, plan);
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        PlannedShift planned = new PlannedShift(id, plan, 1);
        if (!shifts.add(planned)) {
            return answerFor(shifts.findToChange(id).orElseThrow(), plan);
        }
        record("shift.planned", planned);
        return new SaveOutcome.Saved<>(planned);
    }

    /**
     * Changes the plan of a shift that has not started, and tells its team: who joins, who leaves and who stays.
     *
     * @param version the version that the person had before them
     */
    public SaveOutcome<Shift> replan(ShiftId id, int version, ShiftPlan plan) {
        teamPlaces.holdPlansOf(plan.team());
        Optional<Shift> found = shifts.findToChange(id);
        if (found.isEmpty()) {
            return new SaveOutcome.Missing<>();
        }
        Shift before = found.get();
        if (before.plan().equals(plan) && !(before instanceof CancelledShift)) {
            return new SaveOutcome.Saved<>(before);
        }
        if (!(before instanceof PlannedShift planned) || before.version() != version) {
            return new SaveOutcome.Stale<>(before);
        }
        List<Problem> problems = problemsOf(id, plan);
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        PlannedShift replanned = planned.replan(plan);
        shifts.save(replanned);
        teamPlaces.keepOffersOf(id, plan.team());
        record("shift.replanned", replanned);
        tellTeam(planned, replanned);
        return new SaveOutcome.Saved<>(replanned);
    }

    /**
     * Calls a shift off that has not started, and tells its team. Repeating it with the same reason changes nothing.
     *
     * @param version the version that the person had before them
     */
    public SaveOutcome<Shift> cancel(ShiftId id, int version, String reason) {
        Optional<Shift> found = shifts.findToChange(id);
        if (found.isEmpty()) {
            return new SaveOutcome.Missing<>();
        }
        String why = reason.strip();
        if (found.get() instanceof CancelledShift same && same.reason().equals(why)) {
            return new SaveOutcome.Saved<>(same);
        }
        if (!(found.get() instanceof PlannedShift planned) || planned.version() != version) {
            return new SaveOutcome.Stale<>(found.get());
        }
        List<Problem> problems = CancelledShift.problemsOf(why);
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        ActorId lead = authority.user().id();
        CancelledShift cancelled = planned.cancel(why, new Mark(clock.instant(), lead));
        shifts.save(cancelled);
        teamPlaces.keepOffersOf(id, List.of());
        authority.record("shift.cancelled", "shift", id.value(), Map.of("cancel_reason", why));
        planned.plan()
                .team()
                .forEach(member ->
                        tell(member, "outreach.notice.cancelled", List.of(times(planned.plan())), "pass/" + id));
        return new SaveOutcome.Saved<>(cancelled);
    }

    /**
     * Plans in this week what was planned in the week before, at the same weekdays and clock times. Whoever is no longer
     * a worker, or is in another shift by then, leaves an open place. What has been taken over is not taken over again,
     * so that pressing twice plans once; what would begin before now is left out.
     *
     * @param monday the first day of the week to plan
     */
    public CopiedWeek copyWeekBefore(LocalDate monday) {
        teamPlaces.holdEveryPlan();
        Set<ActorId> known = workers.all().stream().map(Named::id).collect(Collectors.toSet());
        List<PlannedLine> before =
                plans.between(SwedishTime.startOf(monday.minusWeeks(1)), SwedishTime.startOf(monday)).stream()
                        .filter(line -> line.state() != ShiftState.CANCELLED)
                        .toList();
        Instant now = clock.instant();
        int planned = 0;
        int opened = 0;
        int already = 0;
        for (PlannedLine line : before) {
            ShiftId id = copyOf(line.id(), monday);
            ShiftPlan source = shifts.find(line.id()).orElseThrow().plan();
            ShiftHours hours = ShiftHours.of(source.from(), source.to());
            ShiftHours then = new ShiftHours(hours.day().plusWeeks(1), hours.from(), hours.to());
            if (!then.begins().isAfter(now)) {
                continue;
            }
            if (shifts.find(id).isPresent()) {
                already++;
                continue;
            }
            Set<ActorId> busy = teamPlaces.clashes(id, then.begins(), then.ends(), source.team()).stream()
                    .map(Clash::worker)
                    .collect(Collectors.toSet());
            List<ActorId> team = source.team().stream()
                    .filter(member -> known.contains(member) && !busy.contains(member))
                    .toList();
            ShiftPlan plan =
                    new ShiftPlan(then.begins(), then.ends(), team, source.places(), source.note(), source.wanted());
            if (plan(id, plan) instanceof SaveOutcome.Saved<Shift>) {
                planned++;
                opened += source.team().size() - team.size();
            }
        }
        return new CopiedWeek(planned, opened, already);
    }

    /** The same shift of the same week has the same copy, whoever asks and however often. */
    private static ShiftId copyOf(ShiftId source, LocalDate monday) {
        return new ShiftId(UUID.nameUUIDFromBytes((source + "/" + monday).getBytes(StandardCharsets.UTF_8)));
    }

    private static SaveOutcome<Shift> answerFor(Shift stored, ShiftPlan plan) {
        return stored.plan().equals(plan) ? new SaveOutcome.Saved<>(stored) : new SaveOutcome.Stale<>(stored);
    }

    /** How many are wanted is no news to those who are on the team. Who has left may not open the shift. */
    private void tellTeam(PlannedShift before, PlannedShift after) {
        ShiftPlan old = before.plan();
        ShiftPlan plan = after.plan();
        String path = "pass/" + after.id();
        String was = times(old);
        String is = times(plan);
        boolean moved = !old.from().equals(plan.from()) || !old.to().equals(plan.to());
        boolean changed = !old.team().equals(plan.team())
                || !old.places().equals(plan.places())
                || !old.note().equals(plan.note());
        for (ActorId member : old.team()) {
            if (!plan.team().contains(member)) {
                tell(member, "outreach.notice.left", List.of(was), "pass");
            } else if (moved) {
                tell(member, "outreach.notice.moved", List.of(was, is), path);
            } else if (changed) {
                tell(member, "outreach.notice.changed", List.of(is), path);
            }
        }
        plan.team().stream()
                .filter(member -> !old.team().contains(member))
                .forEach(member -> tell(member, "outreach.notice.joined", List.of(is), path));
    }

    /** Whoever does something knows it already. */
    private void tell(ActorId member, String textKey, List<String> arguments, String path) {
        if (!member.equals(authority.user().id())) {
            notices.send(member, textKey, arguments, path);
        }
    }

    private List<Problem> problemsOf(ShiftId id, ShiftPlan plan) {
        List<Problem> problems = new ArrayList<>(plan.problems());
        if (!workers.areAllWorkers(plan.team())) {
            problems.add(Problem.of("team", "outreach.problem.plan.worker"));
        }
        Set<ArenaId> known = places.arenas().stream().map(Arena::id).collect(Collectors.toSet());
        if (!known.containsAll(plan.places())) {
            problems.add(Problem.of("places", "outreach.problem.arena.unknown"));
        }
        teamPlaces.clashes(id, plan.from(), plan.to(), plan.team()).stream()
                .findFirst()
                .ifPresent(clash -> problems.add(Problem.of(
                        "team", "outreach.problem.plan.clash", clash.name(), times(clash.from(), clash.to()))));
        return problems;
    }

    static String times(ShiftPlan plan) {
        return times(plan.from(), plan.to());
    }

    /** "2026-11-20 18:00–00:30": the same in every language. */
    private static String times(Instant from, Instant to) {
        ShiftHours hours = ShiftHours.of(from, to);
        return hours.day() + " " + hours.from() + "–" + hours.to();
    }

    private void record(String action, PlannedShift shift) {
        teamPlaces.planned(shift.id(), authority.user().id());
        ShiftPlan plan = shift.plan();
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("planned_from_at", plan.from().toString());
        fields.put("planned_to_at", plan.to().toString());
        fields.put("team", plan.team().toString());
        fields.put("wanted", Integer.toString(plan.wanted()));
        fields.put("places", plan.places().toString());
        fields.put("plan_note", plan.note());
        authority.record(action, "shift", shift.id().value(), fields);
    }
}
