package se.trygghetsportalen.outreach.domain;

import java.util.Locale;

/** How far a shift has come. Which state may follow which stands in {@link ShiftTransition}. */
public enum ShiftState {
    PLANNED,
    STARTED,
    ENDED,
    CLOSED,
    CANCELLED;

    /** Translation key of the word for it. */
    public String textKey() {
        return "outreach.state." + name().toLowerCase(Locale.ROOT);
    }
}
