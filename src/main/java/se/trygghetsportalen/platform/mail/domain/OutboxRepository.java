package se.trygghetsportalen.platform.mail.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where what is on its way out is kept. */
public interface OutboxRepository {
    /** How what was asked for ended. */
    enum End {
        SENT,
        /** There was nobody who wanted it. */
        DROPPED,
        GIVEN_UP
    }

    void add(OutgoingMessage message);

    /**
     * Takes the next message that is due, counts the attempt and puts the next one off, so that no other node takes it
     * and a node that dies leaves it to be tried again.
     */
    Optional<OutgoingMessage> take(Instant now);

    void end(UUID id, End end, Instant at, @Nullable String fault);

    /** Notes what went wrong with an attempt that will be made again. */
    void noteFault(UUID id, String fault);

    OutboxCount count(Instant sentSince);
}
