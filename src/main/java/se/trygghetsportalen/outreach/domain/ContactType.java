package se.trygghetsportalen.outreach.domain;

import java.util.Locale;

/** What sort of meeting a contact was. The names are stored; the order is the one in which they are offered. */
public enum ContactType {
    /** Young people were seen, nobody was spoken to. */
    OBSERVATION,
    SHORT_CONTACT,
    CONVERSATION,
    /** A conversation that somebody needed. */
    SUPPORTIVE,
    GROUP_ACTIVITY,
    /** On a platform or in a channel on the net. */
    DIGITAL,
    /** With a parent or another guardian. */
    GUARDIAN;

    /** Translation key of the word for it. */
    public String textKey() {
        return "outreach.type." + name().toLowerCase(Locale.ROOT);
    }
}
