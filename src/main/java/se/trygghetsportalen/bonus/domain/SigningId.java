package se.trygghetsportalen.bonus.domain;

import java.util.UUID;
import se.trygghetsportalen.shared.Ids;

/** Which signature under chosen rows. */
public record SigningId(UUID value) {
    /** The id of one that is about to be made. */
    public static SigningId next() {
        return new SigningId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
