package se.trygghetsportalen.outreach.domain;

import java.util.UUID;
import se.trygghetsportalen.shared.Ids;

/** Which observation. */
public record ObservationId(UUID value) {
    /** The id of an observation that is about to be reported. */
    public static ObservationId next() {
        return new ObservationId(Ids.next());
    }

    /** Reads the form that {@link #toString()} writes. */
    public static ObservationId of(String text) {
        return new ObservationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
