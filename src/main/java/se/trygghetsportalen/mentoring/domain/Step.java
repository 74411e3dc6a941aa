package se.trygghetsportalen.mentoring.domain;

import java.util.Locale;

/** A step towards study or work that a youth took. The names are stored. */
public enum Step {
    HOMEWORK,
    ATTENDS_AGAIN,
    PASSED_SUBJECT,
    COURSE_APPLIED,
    COURSE_STARTED,
    STUDY_VISIT,
    CV_WRITTEN,
    JOB_APPLIED,
    JOB_INTERVIEW,
    JOB_STARTED;

    /** Translation key of the words for it. */
    public String textKey() {
        return "mentoring.step." + name().toLowerCase(Locale.ROOT);
    }
}
