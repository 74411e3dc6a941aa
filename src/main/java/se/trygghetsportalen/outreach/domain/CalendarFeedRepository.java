package se.trygghetsportalen.outreach.domain;

import java.time.Instant;
import java.util.Optional;
import se.trygghetsportalen.shared.ActorId;

/** Keeps the one calendar address per person. */
public interface CalendarFeedRepository {
    /** Stores the address in place of any earlier one, which no longer works. */
    void put(ActorId owner, CalendarToken token, Instant madeAt);

    /** When the person's address was made, if there is one. */
    Optional<Instant> madeAt(ActorId owner);

    /** Whose address it is, as long as they are an outreach worker or a lead whose account can be signed in to. */
    Optional<ActorId> owner(CalendarToken token);

    /** Makes the person's address lead nowhere. False when there was none. */
    boolean remove(ActorId owner);
}
