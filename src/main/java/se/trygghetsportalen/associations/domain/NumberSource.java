package se.trygghetsportalen.associations.domain;

import java.util.Locale;

/** From where the telephone number was known that was called back. Never the number itself, and never one that came with the request. The names are stored. */
public enum NumberSource {
    EARLIER_CASE,
    MINUTES,
    /** The association's own site. */
    WEBSITE,
    /** Its district or national federation. */
    FEDERATION;

    /** Translation key of the word for it. */
    public String textKey() {
        return "associations.number." + name().toLowerCase(Locale.ROOT);
    }
}
