package se.trygghetsportalen.outreach.domain;

/**
 * A shift whose team has gone home; the lead has yet to close it.
 *
 * @param id which shift
 * @param plan when, who and where
 * @param started when it was started, and by whom
 * @param ended when it was ended, and by whom
 * @param summary what the team left for the next
 * @param version goes up by one with every change
 */
public record EndedShift(ShiftId id, ShiftPlan plan, Mark started, Mark ended, ShiftSummary summary, int version)
        implements Shift {
    @Override
    public ShiftState state() {
        return ShiftState.ENDED;
    }

    /** The shift as it was while its team was out. */
    public StartedShift whileOut() {
        return new StartedShift(id, plan, started, version);
    }

    /** The team says it better, or adds what a colleague had written meanwhile. */
    public EndedShift summarise(ShiftSummary other) {
        return new EndedShift(id, plan, started, ended, other, version + 1);
    }

    /** The lead has read it; from here on only the lead corrects. */
    public ClosedShift close(Mark mark) {
        return new ClosedShift(id, plan, started, ended, summary, mark.notBefore(ended), version + 1);
    }
}
