package se.trygghetsportalen.activity.domain;

import java.util.Locale;
import se.trygghetsportalen.outreach.domain.Gender;

/**
 * The columns of the figures. Non-binary and unknown stand together: apart they are so few that hiding them would hide
 * nearly everything beside them.
 */
public enum GenderGroup {
    GIRLS,
    BOYS,
    OTHERS;

    /** The column in which a gender is counted. */
    public static GenderGroup of(Gender gender) {
        return switch (gender) {
            case GIRL -> GIRLS;
            case BOY -> BOYS;
            case NON_BINARY, UNKNOWN -> OTHERS;
        };
    }

    /** Translation key of the word for it. */
    public String textKey() {
        return "activity.gender-group." + name().toLowerCase(Locale.ROOT);
    }
}
