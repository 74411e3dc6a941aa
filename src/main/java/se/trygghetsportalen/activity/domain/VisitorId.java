package se.trygghetsportalen.activity.domain;

import java.util.UUID;
import se.trygghetsportalen.shared.Ids;

/** Which visitor. */
public record VisitorId(UUID value) {
    /** The id of a visitor that is about to be made. */
    public static VisitorId next() {
        return new VisitorId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
