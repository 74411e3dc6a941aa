package se.trygghetsportalen.places.domain;

import java.util.Optional;

/**
 * A part of the municipality.
 *
 * @param id which one
 * @param details what people say about it
 * @param version goes up by one with every change
 */
public record District(DistrictId id, DistrictDetails details, int version) {
    public String name() {
        return details.name();
    }

    public boolean exposed() {
        return details.exposed();
    }

    public Optional<Outline> outline() {
        return Optional.ofNullable(details.outline());
    }

    public boolean active() {
        return details.active();
    }
}
