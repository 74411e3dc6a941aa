package se.trygghetsportalen.associations.domain;

import java.util.Locale;

/** Where a request to join stands. The names are stored. */
public enum JoinState {
    RECEIVED,
    APPROVED,
    REJECTED,
    JOINED;

    /** Translation key of the word for it. */
    public String textKey() {
        return "associations.join.state." + name().toLowerCase(Locale.ROOT);
    }
}
