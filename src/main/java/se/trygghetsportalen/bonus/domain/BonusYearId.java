package se.trygghetsportalen.bonus.domain;

import java.util.UUID;
import se.trygghetsportalen.shared.Ids;

/** Which bonus year. */
public record BonusYearId(UUID value) {
    /** The id of a year that is about to be planned. */
    public static BonusYearId next() {
        return new BonusYearId(Ids.next());
    }

    /** Reads the form that {@link #toString()} writes. */
    public static BonusYearId of(String text) {
        return new BonusYearId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
