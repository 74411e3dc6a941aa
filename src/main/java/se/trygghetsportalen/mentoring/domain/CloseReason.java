package se.trygghetsportalen.mentoring.domain;

import java.util.Locale;

/** Why a match ended, or never began. The names are stored. */
public enum CloseReason {
    AS_PLANNED,
    YOUTH_WISH,
    ROLE_MODEL_WISH,
    MOVED,
    NO_CONTACT,
    NOT_A_FIT,
    SAFETY;

    /** Translation key of the words for it. */
    public String textKey() {
        return "mentoring.reason." + name().toLowerCase(Locale.ROOT);
    }
}
