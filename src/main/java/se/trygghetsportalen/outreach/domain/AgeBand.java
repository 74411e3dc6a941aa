package se.trygghetsportalen.outreach.domain;

import java.util.Locale;

/** The age bands in which heads are counted: never an age, never a birth year. The names are stored. */
public enum AgeBand {
    UNDER_10,
    AGE_10_12,
    AGE_13_15,
    AGE_16_18,
    AGE_19_25,
    ADULT,
    UNKNOWN;

    /** Translation key of the word for it. */
    public String textKey() {
        return "outreach.age." + name().toLowerCase(Locale.ROOT);
    }
}
