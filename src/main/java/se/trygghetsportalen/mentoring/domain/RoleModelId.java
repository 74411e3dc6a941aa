package se.trygghetsportalen.mentoring.domain;

import java.util.Optional;
import java.util.UUID;
import se.trygghetsportalen.shared.Ids;

/** Which role model. */
public record RoleModelId(UUID value) implements Comparable<RoleModelId> {
    /** The id of one that is about to be made. */
    public static RoleModelId next() {
        return new RoleModelId(Ids.next());
    }

    /** The one that an address names; empty when it names none. */
    public static Optional<RoleModelId> find(String text) {
        try {
            return Optional.of(new RoleModelId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(RoleModelId other) {
        return value.toString().compareTo(other.value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
