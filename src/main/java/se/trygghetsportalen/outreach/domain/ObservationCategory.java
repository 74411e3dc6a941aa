package se.trygghetsportalen.outreach.domain;

import java.util.Locale;

/**
 * What sort of thing an observation is about (the municipality's programme, lines 4–6 and 22–27). The names are stored;
 * the order is the one in which they are offered: what is seen most often first.
 */
public enum ObservationCategory {
    GRAFFITI,
    LITTER,
    VANDALISM,
    /** Lamps that are out, dark underpasses. */
    LIGHTING,
    /** Brushwood that hides or narrows. */
    VEGETATION,
    TRAFFIC,
    SCHOOL_ROUTE,
    /** Showers, changing rooms and entrances of public premises. */
    BUILDING,
    /** Where a camera or a guard is missed. */
    SURVEILLANCE_NEED;

    /** Translation key of the word for it. */
    public String textKey() {
        return "outreach.observation.category." + name().toLowerCase(Locale.ROOT);
    }
}
