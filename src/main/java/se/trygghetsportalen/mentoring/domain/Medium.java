package se.trygghetsportalen.mentoring.domain;

import java.util.Locale;

/** How a meeting was held. The names are stored. */
public enum Medium {
    IN_PERSON,
    VIDEO,
    PHONE,
    TEXT;

    /** Translation key of the words for it. */
    public String textKey() {
        return "mentoring.medium." + name().toLowerCase(Locale.ROOT);
    }
}
