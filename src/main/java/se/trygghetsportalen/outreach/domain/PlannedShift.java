package se.trygghetsportalen.outreach.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * A shift that nobody has started yet.
 *
 * @param id which shift
 * @param plan when, who and where
 * @param version goes up by one with every change
 */
public record PlannedShift(ShiftId id, ShiftPlan plan, int version) implements Shift {
    /** A shift just after midnight may be started on the evening before it. */
    static final Duration EARLIEST = Duration.ofHours(6);

    @Override
    public ShiftState state() {
        return ShiftState.PLANNED;
    }

    /**
     * Whether it may be started yet: on its own Swedish day, or within the six hours before it. Starting next week's
     * shift instead of tonight's is a slip of the thumb.
     */
    public boolean mayStartAt(Instant now) {
        return !now.isBefore(earliestStart());
    }

    /** When it may be started at the earliest. */
    public Instant earliestStart() {
        Instant day = SwedishTime.startOf(SwedishTime.dayOf(plan.from()));
        Instant hours = plan.from().minus(EARLIEST);
        return day.isBefore(hours) ? day : hours;
    }

    /** The team goes out. */
    public StartedShift start(Mark mark) {
        return new StartedShift(id, plan, mark, version + 1);
    }

    /** The same shift with another plan. */
    public PlannedShift replan(ShiftPlan other) {
        return new PlannedShift(id, other, version + 1);
    }

    /** Somebody takes an open place, last in the team. */
    public PlannedShift joinedBy(ActorId worker) {
        List<ActorId> team = new ArrayList<>(plan.team());
        team.add(worker);
        return replan(plan.withTeam(team));
    }

    /** Somebody takes a colleague's place in the team. */
    public PlannedShift swapped(ActorId from, ActorId to) {
        return replan(plan.withTeam(plan.team().stream()
                .map(worker -> worker.equals(from) ? to : worker)
                .toList()));
    }

    /** Nobody goes out. What was planned stays to be read, with the reason. */
    public CancelledShift cancel(String reason, Mark mark) {
        return new CancelledShift(id, plan, mark, reason, version + 1);
    }
}
