package se.trygghetsportalen.mentoring.domain;

import java.util.Locale;

/** What a support conversation was about. The names are stored. */
public enum Topic {
    EXPECTATIONS,
    MILESTONES,
    RISK,
    GOALS,
    CHALLENGES,
    LIFE_CHANGES,
    APPRECIATION;

    /** Translation key of the words for it. */
    public String textKey() {
        return "mentoring.topic." + name().toLowerCase(Locale.ROOT);
    }
}
