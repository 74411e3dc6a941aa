package se.trygghetsportalen.mentoring.domain;

import java.util.Locale;

/** How far a match has come. The names are stored. */
public enum MatchState {
    PROPOSED,
    INTRODUCED,
    CONSENTED,
    ACTIVE,
    PAUSED,
    CLOSED;

    /** Translation key of the words for it. */
    public String textKey() {
        return "mentoring.match.state." + name().toLowerCase(Locale.ROOT);
    }
}
