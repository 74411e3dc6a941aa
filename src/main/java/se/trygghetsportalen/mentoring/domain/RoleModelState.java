package se.trygghetsportalen.mentoring.domain;

import java.util.Locale;

/** How far a role model has come. The names are stored. */
public enum RoleModelState {
    APPLIED,
    INTERVIEWED,
    CHECKED,
    APPROVED,
    PAUSED,
    ENDED;

    /** Translation key of the words for it. */
    public String textKey() {
        return "mentoring.role-model.state." + name().toLowerCase(Locale.ROOT);
    }
}
