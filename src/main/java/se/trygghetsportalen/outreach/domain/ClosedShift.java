package se.trygghetsportalen.outreach.domain;

/**
 * A shift that the lead has closed.
 *
 * @param id which shift
 * @param plan when, who and where
 * @param started when it was started, and by whom
 * @param ended when it was ended, and by whom
 * @param summary what the team left for the next
 * @param closed when it was closed, and by whom
 * @param version goes up by one with every change
 */
public record ClosedShift(
        ShiftId id, ShiftPlan plan, Mark started, Mark ended, ShiftSummary summary, Mark closed, int version)
        implements Shift {
    @Override
    public ShiftState state() {
        return ShiftState.CLOSED;
    }

    /** The shift as it was while its team was out. */
    public StartedShift whileOut() {
        return new StartedShift(id, plan, started, version);
    }
}
