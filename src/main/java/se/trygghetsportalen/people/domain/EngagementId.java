package se.trygghetsportalen.people.domain;

import java.util.UUID;
import se.trygghetsportalen.shared.Ids;

/** Which declared engagement. */
public record EngagementId(UUID value) {
    /** The id of an engagement that is about to be declared. */
    public static EngagementId next() {
        return new EngagementId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
