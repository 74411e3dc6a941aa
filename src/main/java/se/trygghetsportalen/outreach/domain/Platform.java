package se.trygghetsportalen.outreach.domain;

import java.util.Locale;

/** Where on the net young people are met. The names are stored; the order is the one in which they are offered. */
public enum Platform {
    SNAPCHAT,
    INSTAGRAM,
    TIKTOK,
    DISCORD,
    /** In a game, or where people watch games. */
    GAMING,
    /** Messages from telephone to telephone. */
    MESSAGES,
    /** The municipality's own chat. */
    OWN_CHAT,
    OTHER;

    /** Translation key of the word for it. */
    public String textKey() {
        return "outreach.platform." + name().toLowerCase(Locale.ROOT);
    }
}
