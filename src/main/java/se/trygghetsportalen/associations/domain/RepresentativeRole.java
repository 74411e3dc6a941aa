package se.trygghetsportalen.associations.domain;

import java.util.Locale;

/** What somebody is in an association. The names are stored. */
public enum RepresentativeRole {
    CHAIR,
    TREASURER,
    SECRETARY,
    BOARD_MEMBER,
    EMPLOYEE,
    OTHER;

    /** Translation key of the word for it. */
    public String textKey() {
        return "associations.role." + name().toLowerCase(Locale.ROOT);
    }
}
