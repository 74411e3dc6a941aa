package se.trygghetsportalen.places.domain;

import java.util.UUID;
import se.trygghetsportalen.shared.Ids;

/** Which district. */
public record DistrictId(UUID value) {
    /** The id of a district that is about to be added. */
    public static DistrictId next() {
        return new DistrictId(Ids.next());
    }

    /** Reads the form that {@link #toString()} writes. */
    public static DistrictId of(String text) {
        return new DistrictId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
