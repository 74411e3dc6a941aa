package se.trygghetsportalen.mentoring.domain;

import java.util.Optional;
import java.util.UUID;
import se.trygghetsportalen.shared.Ids;

/** Which youth. */
public record YouthId(UUID value) implements Comparable<YouthId> {
    /** The id of one that is about to be made. */
    public static YouthId next() {
        return new YouthId(Ids.next());
    }

    /** The one that an address names; empty when it names none. */
    public static Optional<YouthId> find(String text) {
        try {
            return Optional.of(new YouthId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(YouthId other) {
        return value.toString().compareTo(other.value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
