package se.trygghetsportalen.associations.domain;

import java.util.Locale;

/** How old a member is. Only members of 7 to 25 count. The names are stored. */
public enum MemberBand {
    FROM_7_TO_12,
    FROM_13_TO_16,
    FROM_17_TO_20,
    FROM_21_TO_25;

    /** Translation key of the word for it. */
    public String textKey() {
        return "associations.band." + name().toLowerCase(Locale.ROOT);
    }
}
