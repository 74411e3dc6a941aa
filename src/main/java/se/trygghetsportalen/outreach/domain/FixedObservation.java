package se.trygghetsportalen.outreach.domain;

/**
 * An observation that has been seen to, and that a later round has a look at.
 *
 * @param id which one
 * @param report what was reported
 * @param assignment who saw to it
 * @param fix that it was done
 * @param version goes up by one with every change
 */
public record FixedObservation(ObservationId id, ObservationReport report, Assignment assignment, Fix fix, int version)
        implements Observation {
    @Override
    public ObservationState state() {
        return ObservationState.FIXED;
    }

    /** Whether the round is a later one: another than the one that reported it, and out after that. */
    public boolean mayBeSeenOn(StartedShift round) {
        return !round.id().equals(report.shift())
                && !round.started().at().isBefore(report.reported().at());
    }

    /**
     * A later round saw that it is so.
     *
     * @throws IllegalArgumentException when the round is not a later one
     */
    public VerifiedObservation verify(StartedShift round, Mark mark) {
        requireLater(round);
        return new VerifiedObservation(
                id, report, assignment, fix, new Verification(mark.notBefore(fix.mark()), round.id()), version + 1);
    }

    /**
     * A later round saw that it is not so: the same owner is asked again. The clock goes on from the report.
     *
     * @throws IllegalArgumentException when the round is not a later one
     */
    public AssignedObservation reopen(StartedShift round, Mark mark) {
        requireLater(round);
        return new AssignedObservation(
                id, report, new Assignment(assignment.owner(), mark.notBefore(fix.mark())), version + 1);
    }

    private void requireLater(StartedShift round) {
        if (!mayBeSeenOn(round)) {
            throw new IllegalArgumentException("Shift " + round.id() + " is no later round for observation " + id);
        }
    }
}
