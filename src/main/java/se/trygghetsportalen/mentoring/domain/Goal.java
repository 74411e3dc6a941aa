package se.trygghetsportalen.mentoring.domain;

import java.util.Locale;

/** Ways to study or work: what a youth aims at, and what a role model can show. The names are stored. */
public enum Goal {
    FINISH_SCHOOL,
    UPPER_SECONDARY,
    VOCATIONAL,
    HIGHER_STUDIES,
    SUMMER_JOB,
    FIRST_JOB,
    OWN_BUSINESS;

    /** Translation key of the words for it. */
    public String textKey() {
        return "mentoring.goal." + name().toLowerCase(Locale.ROOT);
    }
}
