package se.trygghetsportalen.shared;

import java.util.UUID;

/**
 * Who did something: the id of an account, or {@link #SYSTEM} for what the portal does by itself.
 *
 * @param value the account's id
 */
public record ActorId(UUID value) {
    /** The portal itself: sealing, reminders, the first start. Never has an account. */
    public static final ActorId SYSTEM = new ActorId(new UUID(0, 0));

    /** Reads the form that {@link #toString()} writes. */
    public static ActorId of(String text) {
        return new ActorId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
