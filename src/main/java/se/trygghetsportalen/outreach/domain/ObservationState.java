package se.trygghetsportalen.outreach.domain;

import java.util.Locale;

/** How far an observation has come. Which state may follow which stands in {@link ObservationTransition}. */
public enum ObservationState {
    REPORTED,
    ASSIGNED,
    FIXED,
    VERIFIED;

    /** Whether it still waits for somebody to see to it. */
    public boolean isOpen() {
        return this == REPORTED || this == ASSIGNED;
    }

    /** Translation key of the word for it. */
    public String textKey() {
        return "outreach.observation.state." + name().toLowerCase(Locale.ROOT);
    }
}
