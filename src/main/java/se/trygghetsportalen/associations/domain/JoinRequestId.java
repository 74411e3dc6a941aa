package se.trygghetsportalen.associations.domain;

import java.util.UUID;
import se.trygghetsportalen.shared.Ids;

/** Which request to join. */
public record JoinRequestId(UUID value) {
    /** The id of a request that is about to be made. */
    public static JoinRequestId next() {
        return new JoinRequestId(Ids.next());
    }

    /** Reads the form that {@link #toString()} writes. */
    public static JoinRequestId of(String text) {
        return new JoinRequestId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
