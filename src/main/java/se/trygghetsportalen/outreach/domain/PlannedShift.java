package se.trygghetsportalen.outreach.domain;

import java.time.Duration;
import java.time.Instant;
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
        return !now.isBefore(plan.from().minus(EARLIEST))
                || !now.isBefore(SwedishTime.startOf(SwedishTime.dayOf(plan.from())));
    }

    /** The team goes out. */
    public StartedShift start(Mark mark) {
        return new StartedShift(id, plan, mark, version + 1);
    }

    /** The same shift with another plan. */
    public PlannedShift replan(ShiftPlan other) {
        return new PlannedShift(id, other, version + 1);
    }
}
