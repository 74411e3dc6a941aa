package se.trygghetsportalen.bonus.domain;

import java.util.UUID;
import se.trygghetsportalen.shared.Ids;

/** Which application. */
public record ApplicationId(UUID value) {
    /** The id of an application that is about to be begun. */
    public static ApplicationId next() {
        return new ApplicationId(Ids.next());
    }

    /** Reads the form that {@link #toString()} writes. */
    public static ApplicationId of(String text) {
        return new ApplicationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
