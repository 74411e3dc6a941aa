package se.trygghetsportalen.outreach.domain;

/**
 * An observation that is over: seen to, and seen to be so.
 *
 * @param id which one
 * @param report what was reported
 * @param assignment who saw to it
 * @param fix that it was done
 * @param verification that a later round saw it
 * @param version goes up by one with every change
 */
public record VerifiedObservation(
        ObservationId id,
        ObservationReport report,
        Assignment assignment,
        Fix fix,
        Verification verification,
        int version)
        implements Observation {
    @Override
    public ObservationState state() {
        return ObservationState.VERIFIED;
    }
}
