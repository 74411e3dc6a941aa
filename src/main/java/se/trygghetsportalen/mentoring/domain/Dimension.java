package se.trygghetsportalen.mentoring.domain;

import java.util.Locale;

/** What two people can have in common. The names are stored. */
public enum Dimension {
    LANGUAGE,
    INTEREST,
    DISTRICT,
    AVAILABILITY,
    GOAL;

    /** Translation key of the words for it. */
    public String textKey() {
        return "mentoring.dimension." + name().toLowerCase(Locale.ROOT);
    }
}
