package se.trygghetsportalen.associations.domain;

import java.util.Locale;

/** A member's gender, as the association reports it. The names are stored. */
public enum MemberGender {
    GIRL,
    BOY,
    /** Another gender, or not known. */
    OTHER;

    /** Translation key of the word for it. */
    public String textKey() {
        return "associations.gender." + name().toLowerCase(Locale.ROOT);
    }
}
