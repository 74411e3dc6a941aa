package se.trygghetsportalen.mentoring.domain;

import java.util.Locale;

/** How somebody describes themselves. The names are stored. */
public enum Gender {
    FEMALE,
    MALE,
    NON_BINARY,
    UNKNOWN;

    /** Translation key of the words for it. */
    public String textKey() {
        return "mentoring.gender." + name().toLowerCase(Locale.ROOT);
    }
}
