package se.trygghetsportalen.mentoring.domain;

import java.util.Locale;

/** When somebody can meet. The names are stored. */
public enum TimeSlot {
    WEEKDAY_AFTERNOON,
    WEEKDAY_EVENING,
    SATURDAY,
    SUNDAY,
    HOLIDAYS;

    /** Translation key of the words for it. */
    public String textKey() {
        return "mentoring.time." + name().toLowerCase(Locale.ROOT);
    }
}
