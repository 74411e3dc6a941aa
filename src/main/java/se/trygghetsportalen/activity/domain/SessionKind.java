package se.trygghetsportalen.activity.domain;

import java.util.Locale;

/** What sort of session it is; hours are counted apart. The names are stored. */
public enum SessionKind {
    /** The doors are open to whoever comes. */
    OPENING,
    /** A group with a name and a purpose. */
    GROUP;

    /** Translation key of the word for it. */
    public String textKey() {
        return "activity.kind." + name().toLowerCase(Locale.ROOT);
    }
}
