package se.trygghetsportalen.mentoring.domain;

import java.util.Locale;

/** Who brought a youth to the programme. The names are stored. */
public enum IntakeSource {
    COORDINATOR,
    OUTREACH,
    PARTNER;

    /** Translation key of the words for it. */
    public String textKey() {
        return "mentoring.source." + name().toLowerCase(Locale.ROOT);
    }
}
