package se.trygghetsportalen.places.domain;

import java.util.UUID;
import se.trygghetsportalen.shared.Ids;

/** Which arena. */
public record ArenaId(UUID value) {
    /** The id of an arena that is about to be added. */
    public static ArenaId next() {
        return new ArenaId(Ids.next());
    }

    /** Reads the form that {@link #toString()} writes. */
    public static ArenaId of(String text) {
        return new ArenaId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
