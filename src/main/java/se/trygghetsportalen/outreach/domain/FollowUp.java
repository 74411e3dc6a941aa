package se.trygghetsportalen.outreach.domain;

import java.util.Locale;

/** What comes after a contact. The names are stored. */
public enum FollowUp {
    NONE,
    MEET_AGAIN,
    HANDED_OVER,
    DONE;

    /** Translation key of the word for it. */
    public String textKey() {
        return "outreach.follow-up." + name().toLowerCase(Locale.ROOT);
    }
}
