package se.trygghetsportalen.activity.domain;

import java.util.UUID;
import se.trygghetsportalen.shared.Ids;

/** Which visit. */
public record VisitId(UUID value) {
    /** The id of a visit that is about to be made. */
    public static VisitId next() {
        return new VisitId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
