package se.trygghetsportalen.mentoring.domain;

import java.util.Optional;
import java.util.UUID;
import se.trygghetsportalen.shared.Ids;

/** Which support conversation. */
public record ConversationId(UUID value) implements Comparable<ConversationId> {
    /** The id of one that is about to be made. */
    public static ConversationId next() {
        return new ConversationId(Ids.next());
    }

    /** The one that an address names; empty when it names none. */
    public static Optional<ConversationId> find(String text) {
        try {
            return Optional.of(new ConversationId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(ConversationId other) {
        return value.toString().compareTo(other.value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
