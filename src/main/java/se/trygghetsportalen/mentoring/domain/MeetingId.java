package se.trygghetsportalen.mentoring.domain;

import java.util.Optional;
import java.util.UUID;
import se.trygghetsportalen.shared.Ids;

/** Which meeting. */
public record MeetingId(UUID value) implements Comparable<MeetingId> {
    /** The id of one that is about to be made. */
    public static MeetingId next() {
        return new MeetingId(Ids.next());
    }

    /** The one that an address names; empty when it names none. */
    public static Optional<MeetingId> find(String text) {
        try {
            return Optional.of(new MeetingId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(MeetingId other) {
        return value.toString().compareTo(other.value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
