package se.trygghetsportalen.associations.domain;

import java.util.UUID;
import se.trygghetsportalen.shared.Ids;

/** Which association. */
public record AssociationId(UUID value) {
    /** The id of an association that is about to be entered. */
    public static AssociationId next() {
        return new AssociationId(Ids.next());
    }

    /** Reads the form that {@link #toString()} writes. */
    public static AssociationId of(String text) {
        return new AssociationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
