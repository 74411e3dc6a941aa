package se.trygghetsportalen.mentoring.domain;

import java.util.Locale;

/** Which rules for contact a match follows. The names are stored. */
public enum Programme {
    COMMUNITY,
    MUNICIPAL;

    /** Translation key of the words for it. */
    public String textKey() {
        return "mentoring.programme." + name().toLowerCase(Locale.ROOT);
    }
}
