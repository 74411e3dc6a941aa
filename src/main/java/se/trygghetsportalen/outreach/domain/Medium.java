package se.trygghetsportalen.outreach.domain;

import java.util.Locale;

/** Through what the team and the young people met. The names are stored. */
public enum Medium {
    IN_PERSON,
    TEXT,
    VIDEO,
    VOICE;

    /** Translation key of the word for it. */
    public String textKey() {
        return "outreach.medium." + name().toLowerCase(Locale.ROOT);
    }
}
