package se.trygghetsportalen.places.domain;

/**
 * What people say about an arena.
 *
 * @param district where it lies; an online arena lies where its team does
 * @param name unique in its district, whatever its capitals
 * @param kind what sort of place it is
 */
public record ArenaDetails(DistrictId district, String name, ArenaKind kind) {
    /** The longest name that is stored. */
    public static final int MAX_NAME = 120;

    public ArenaDetails {
        name = name.strip();
    }
}
