package se.trygghetsportalen.activity.domain;

import java.time.Duration;
import java.time.Instant;
import se.trygghetsportalen.outreach.domain.Mark;
import se.trygghetsportalen.shared.ActorId;

/** A session that took place: it counts in the figures, and can be corrected with a reason. */
public sealed interface HeldSession extends ActivitySession permits EndedSession, ClosedSession {
    /** When the doors opened, and by whom. */
    Mark opened();

    /** When they closed, and by whom. */
    Mark ended();

    /** What it was summed up as. */
    SessionReport report();

    /** The same, said better. */
    HeldSession corrected(Instant openedAt, Instant endedAt, SessionReport better);

    /** How long it really was. */
    default Duration length() {
        return Duration.between(opened().at(), ended().at());
    }

    /** Whether the person opened or ended it. */
    default boolean wasRunBy(ActorId person) {
        return opened().by().equals(person) || ended().by().equals(person);
    }
}
