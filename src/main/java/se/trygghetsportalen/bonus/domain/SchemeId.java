package se.trygghetsportalen.bonus.domain;

import java.util.UUID;
import se.trygghetsportalen.shared.Ids;

/** Which scheme. */
public record SchemeId(UUID value) {
    /** The id of a scheme that is about to be written. */
    public static SchemeId next() {
        return new SchemeId(Ids.next());
    }

    /** Reads the form that {@link #toString()} writes. */
    public static SchemeId of(String text) {
        return new SchemeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
