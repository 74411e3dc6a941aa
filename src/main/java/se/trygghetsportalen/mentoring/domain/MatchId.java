package se.trygghetsportalen.mentoring.domain;

import java.util.Optional;
import java.util.UUID;
import se.trygghetsportalen.shared.Ids;

/** Which match. */
public record MatchId(UUID value) implements Comparable<MatchId> {
    /** The id of one that is about to be made. */
    public static MatchId next() {
        return new MatchId(Ids.next());
    }

    /** The one that an address names; empty when it names none. */
    public static Optional<MatchId> find(String text) {
        try {
            return Optional.of(new MatchId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(MatchId other) {
        return value.toString().compareTo(other.value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
