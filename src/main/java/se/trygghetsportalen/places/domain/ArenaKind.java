package se.trygghetsportalen.places.domain;

import java.util.Locale;

/** What sort of place an arena is. The names are stored; the order is the one in which they are offered. */
public enum ArenaKind {
    /** A street or a square. */
    STREET,
    /** A town centre or a shopping centre. */
    CENTRE,
    /** A school, from preschool to upper secondary. */
    SCHOOL,
    YOUTH_CENTRE,
    /** A platform or a channel on the net. */
    ONLINE,
    /** A park or a bathing place. */
    PARK,
    /** A station, a stop or the vehicle itself. */
    PUBLIC_TRANSPORT,
    /** A festival, a match, a last day of school. */
    EVENT,
    SPORTS_HALL,
    LIBRARY,
    SWIMMING_HALL,
    /** Woods, exercise tracks, skate parks: outdoors and not a park. */
    OUTDOOR_AREA,
    /** A clinic, an emergency department, a family centre. */
    CARE;

    /** Translation key of the word for it. */
    public String textKey() {
        return "places.kind." + name().toLowerCase(Locale.ROOT);
    }
}
