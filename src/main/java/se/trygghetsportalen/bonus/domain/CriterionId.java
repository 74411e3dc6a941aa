package se.trygghetsportalen.bonus.domain;

import java.util.UUID;
import se.trygghetsportalen.shared.Ids;

/** Which criterion; kept when a scheme is cloned, so that last year's answer is found. */
public record CriterionId(UUID value) {
    /** The id of a new criterion. */
    public static CriterionId next() {
        return new CriterionId(Ids.next());
    }

    /** Reads the form that {@link #toString()} writes. */
    public static CriterionId of(String text) {
        return new CriterionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
