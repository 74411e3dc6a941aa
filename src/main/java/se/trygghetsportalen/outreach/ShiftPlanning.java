package se.trygghetsportalen.outreach;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.outreach.domain.PlannedShift;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftPlan;
import se.trygghetsportalen.outreach.domain.ShiftRepository;
import se.trygghetsportalen.outreach.domain.WorkerQuery;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.Arena;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/** Leads say when, who and where. */
@Service
@Transactional
@RolesAllowed(Roles.TEAM_LEAD)
public class ShiftPlanning {
    private final ShiftRepository shifts;
    private final WorkerQuery workers;
    private final Places places;
    private final ShiftAuthority authority;

    ShiftPlanning(ShiftRepository shifts, WorkerQuery workers, Places places, ShiftAuthority authority) {
        this.shifts = shifts;
        this.workers = workers;
        this.places = places;
        this.authority = authority;
    }

    /**
     * Plans a new shift. Repeating it with the same id and plan changes nothing; another plan under the same id is
     * stale.
     */
    public SaveOutcome<Shift> plan(ShiftId id, ShiftPlan plan) {
        Optional<Shift> repeated = shifts.findToChange(id);
        if (repeated.isPresent()) {
            return answerFor(repeated.get(), plan);
        }
        List<Problem> problems = problemsOf(plan);
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
     * Changes the plan of a shift that has not started.
     *
     * @param version the version that the person had before them
     */
    public SaveOutcome<Shift> replan(ShiftId id, int version, ShiftPlan plan) {
        Optional<Shift> found = shifts.findToChange(id);
        if (found.isEmpty()) {
            return new SaveOutcome.Missing<>();
        }
        Shift before = found.get();
        if (before.plan().equals(plan)) {
            return new SaveOutcome.Saved<>(before);
        }
        if (!(before instanceof PlannedShift planned) || before.version() != version) {
            return new SaveOutcome.Stale<>(before);
        }
        List<Problem> problems = problemsOf(plan);
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        PlannedShift replanned = planned.replan(plan);
        shifts.save(replanned);
        record("shift.replanned", replanned);
        return new SaveOutcome.Saved<>(replanned);
    }

    private static SaveOutcome<Shift> answerFor(Shift stored, ShiftPlan plan) {
        return stored.plan().equals(plan) ? new SaveOutcome.Saved<>(stored) : new SaveOutcome.Stale<>(stored);
    }

    private List<Problem> problemsOf(ShiftPlan plan) {
        List<Problem> problems = new ArrayList<>(plan.problems());
        if (!workers.areAllWorkers(plan.team())) {
            problems.add(Problem.of("team", "outreach.problem.plan.worker"));
        }
        Set<ArenaId> known = places.arenas().stream().map(Arena::id).collect(Collectors.toSet());
        if (!known.containsAll(plan.places())) {
            problems.add(Problem.of("places", "outreach.problem.arena.unknown"));
        }
        return problems;
    }

    private void record(String action, PlannedShift shift) {
        ShiftPlan plan = shift.plan();
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("planned_from_at", plan.from().toString());
        fields.put("planned_to_at", plan.to().toString());
        fields.put("team", plan.team().toString());
        fields.put("places", plan.places().toString());
        fields.put("plan_note", plan.note());
        authority.record(action, "shift", shift.id().value(), fields);
    }
}
