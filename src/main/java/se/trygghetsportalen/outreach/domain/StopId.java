package se.trygghetsportalen.outreach.domain;

import java.util.UUID;
import se.trygghetsportalen.shared.Ids;

/** Which stop. */
public record StopId(UUID value) {
    /** The id of a stop that is about to be made. */
    public static StopId next() {
        return new StopId(Ids.next());
    }

    /** Reads the form that {@link #toString()} writes. */
    public static StopId of(String text) {
        return new StopId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
