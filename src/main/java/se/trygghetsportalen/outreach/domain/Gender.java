package se.trygghetsportalen.outreach.domain;

import java.util.Locale;

/** The genders in which heads are counted, as the team perceived them. The names are stored. */
public enum Gender {
    GIRL,
    BOY,
    NON_BINARY,
    UNKNOWN;

    /** Translation key of the word for it. */
    public String textKey() {
        return "outreach.gender." + name().toLowerCase(Locale.ROOT);
    }
}
