package se.trygghetsportalen.outreach.domain;

import java.util.UUID;
import se.trygghetsportalen.shared.Ids;

/** Which shift. */
public record ShiftId(UUID value) {
    /** The id of a shift that is about to be made. */
    public static ShiftId next() {
        return new ShiftId(Ids.next());
    }

    /** Reads the form that {@link #toString()} writes. */
    public static ShiftId of(String text) {
        return new ShiftId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
