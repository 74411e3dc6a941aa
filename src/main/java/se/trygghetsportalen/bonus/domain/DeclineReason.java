package se.trygghetsportalen.bonus.domain;

import java.util.Locale;

/** Why somebody will not assess an application. The names are stored. */
public enum DeclineReason {
    /** Conflict of interest (jäv): from then on the person cannot open the application either. */
    CONFLICT,
    NOT_MY_FIELD,
    TOO_MANY,
    /** Said in words. */
    OTHER;

    /** Translation key of the word for it. */
    public String textKey() {
        return "bonus.assessment.decline." + name().toLowerCase(Locale.ROOT);
    }
}
