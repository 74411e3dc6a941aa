package se.trygghetsportalen.bonus.domain;

import java.util.UUID;
import se.trygghetsportalen.shared.Ids;

/** Which assessor's assessment of which application. */
public record AssessmentId(UUID value) {
    /** The id of one that is about to be made. */
    public static AssessmentId next() {
        return new AssessmentId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
