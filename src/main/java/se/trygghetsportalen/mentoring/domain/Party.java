package se.trygghetsportalen.mentoring.domain;

import java.util.Locale;

/** Who took part in a match or looks after it. The names are stored. */
public enum Party {
    ROLE_MODEL,
    YOUTH,
    GUARDIAN,
    COORDINATOR;

    /** Translation key of the words for it. */
    public String textKey() {
        return "mentoring.party." + name().toLowerCase(Locale.ROOT);
    }
}
