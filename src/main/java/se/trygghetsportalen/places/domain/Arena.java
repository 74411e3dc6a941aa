package se.trygghetsportalen.places.domain;

import java.util.Optional;

/**
 * A place where the work is done. Always a place out of this register, never a position: where a young person is, is
 * not recorded.
 *
 * @param id which one
 * @param details what people say about it
 * @param version goes up by one with every change
 */
public record Arena(ArenaId id, ArenaDetails details, int version) {
    public DistrictId district() {
        return details.district();
    }

    public String name() {
        return details.name();
    }

    public ArenaKind kind() {
        return details.kind();
    }

    public Optional<Position> position() {
        return Optional.ofNullable(details.position());
    }

    public boolean active() {
        return details.active();
    }
}
