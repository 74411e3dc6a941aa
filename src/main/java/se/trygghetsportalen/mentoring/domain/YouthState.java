package se.trygghetsportalen.mentoring.domain;

import java.util.Locale;

/** Where a youth stands. The names are stored. */
public enum YouthState {
    WAITING,
    MATCHED,
    LEFT;

    /** Translation key of the words for it. */
    public String textKey() {
        return "mentoring.youth.state." + name().toLowerCase(Locale.ROOT);
    }
}
