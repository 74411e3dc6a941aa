package se.trygghetsportalen.mentoring.domain;

import java.util.Locale;

/** What somebody likes to do. The names are stored. */
public enum Interest {
    FOOTBALL,
    SPORT,
    MUSIC,
    GAMES,
    FOOD,
    ART,
    TECHNOLOGY,
    CARS,
    READING,
    FILM,
    NATURE,
    ANIMALS,
    DANCE,
    CRAFTS;

    /** Translation key of the words for it. */
    public String textKey() {
        return "mentoring.interest." + name().toLowerCase(Locale.ROOT);
    }
}
