package se.trygghetsportalen.activity.domain;

import java.util.UUID;
import se.trygghetsportalen.shared.Ids;

/** Which session. */
public record SessionId(UUID value) {
    /** The id of a session that is about to be made. */
    public static SessionId next() {
        return new SessionId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
