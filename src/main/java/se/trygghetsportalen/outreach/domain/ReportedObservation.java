package se.trygghetsportalen.outreach.domain;

/**
 * An observation that nobody has been asked to see to yet.
 *
 * @param id which one
 * @param report what was reported
 * @param version goes up by one with every change
 */
public record ReportedObservation(ObservationId id, ObservationReport report, int version) implements Observation {
    @Override
    public ObservationState state() {
        return ObservationState.REPORTED;
    }

    /** Somebody is to see to it. */
    public AssignedObservation assign(String owner, Mark mark) {
        return new AssignedObservation(
                id, report, new Assignment(owner, mark.notBefore(report.reported())), version + 1);
    }
}
