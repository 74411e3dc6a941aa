package se.trygghetsportalen.outreach.domain;

/**
 * A shift whose team is out.
 *
 * @param id which shift
 * @param plan when, who and where
 * @param started when it was started, and by whom
 * @param version goes up by one with every change
 */
public record StartedShift(ShiftId id, ShiftPlan plan, Mark started, int version) implements Shift {
    @Override
    public ShiftState state() {
        return ShiftState.STARTED;
    }

    /** The team goes home. */
    public EndedShift end(ShiftSummary summary, Mark mark) {
        return new EndedShift(id, plan, started, mark.notBefore(started), summary, version + 1);
    }
}
