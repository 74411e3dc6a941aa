package se.trygghetsportalen.activity.domain;

import java.util.Locale;

/** How far a session has come. Which state may follow which stands in {@link SessionTransition}. */
public enum SessionState {
    PLANNED,
    OPEN,
    ENDED,
    CLOSED,
    CANCELLED;

    /** Translation key of the word for it. */
    public String textKey() {
        return "activity.state." + name().toLowerCase(Locale.ROOT);
    }
}
