package se.trygghetsportalen.outreach.domain;

import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.platform.files.domain.FileId;

/**
 * An observation that somebody is to see to.
 *
 * @param id which one
 * @param report what was reported
 * @param assignment who sees to it
 * @param version goes up by one with every change
 */
public record AssignedObservation(ObservationId id, ObservationReport report, Assignment assignment, int version)
        implements Observation {
    @Override
    public ObservationState state() {
        return ObservationState.ASSIGNED;
    }

    /** Somebody else is to see to it. */
    public AssignedObservation reassign(String owner, Mark mark) {
        return new AssignedObservation(
                id, report, new Assignment(owner, mark.notBefore(assignment.mark())), version + 1);
    }

    /** It has been seen to. */
    public FixedObservation fix(Mark mark, String note, @Nullable FileId photo) {
        return new FixedObservation(
                id, report, assignment, new Fix(mark.notBefore(assignment.mark()), note, photo), version + 1);
    }
}
