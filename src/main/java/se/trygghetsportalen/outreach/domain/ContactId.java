package se.trygghetsportalen.outreach.domain;

import java.util.UUID;
import se.trygghetsportalen.shared.Ids;

/** Which contact. */
public record ContactId(UUID value) {
    /** The id of a contact that is about to be made. */
    public static ContactId next() {
        return new ContactId(Ids.next());
    }

    /** Reads the form that {@link #toString()} writes. */
    public static ContactId of(String text) {
        return new ContactId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
