package se.trygghetsportalen.mentoring.domain;

import java.util.Locale;

/** What a training was about. The names are stored. */
public enum TrainingTopic {
    ROLE,
    BOUNDARIES,
    SAFETY,
    COMMUNICATION,
    STUDY_AND_WORK;

    /** Translation key of the words for it. */
    public String textKey() {
        return "mentoring.training." + name().toLowerCase(Locale.ROOT);
    }
}
