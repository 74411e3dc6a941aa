package se.trygghetsportalen.places.domain;

import org.jspecify.annotations.Nullable;

/**
 * What people say about an arena.
 *
 * @param district where it lies; an online arena lies where its team does
 * @param name unique in its district, whatever its capitals
 * @param kind what sort of place it is
 * @param position where on the map; null where nobody has said, and for what has none, such as a channel on the net
 * @param active whether it is offered for new rounds; what happened there stays
 */
public record ArenaDetails(
        DistrictId district,
        String name,
        ArenaKind kind,
        @Nullable Position position,
        boolean active) {
    /** The longest name that is stored. */
    public static final int MAX_NAME = 120;

    public ArenaDetails {
        name = name.strip();
    }

    /** In use, and not on the map. */
    public ArenaDetails(DistrictId district, String name, ArenaKind kind) {
        this(district, name, kind, null, true);
    }
}
