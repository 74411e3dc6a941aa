package se.trygghetsportalen.outreach.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.trygghetsportalen.outreach.domain.handover.YouthHandOver;
import se.trygghetsportalen.outreach.domain.handover.YouthHandOverId;
import se.trygghetsportalen.shared.ActorId;

/** Where handed-over youth are kept until they are answered. What could point one out is sealed there. */
public interface YouthHandOverRepository {
    /**
     * One of them, and what only outreach knows of it.
     *
     * @param contact where it began
     * @param sentBy who sent it
     */
    record Sent(YouthHandOver handOver, ContactId contact, ActorId sentBy) {}

    Optional<Sent> find(YouthHandOverId id);

    /** The same, which nobody else changes until the transaction ends. */
    Optional<Sent> findToChange(YouthHandOverId id);

    /** Those of a contact, the latest first. */
    List<YouthHandOver> of(ContactId contact);

    /** Those that wait, who has waited longest first; without what the youth wishes. */
    List<YouthHandOver> waiting();

    /** Stores a new one. The id must be new. */
    void add(Sent sent);

    /**
     * Stores the next version, by whom it was answered. What the new version no longer says is gone.
     *
     * @throws IllegalStateException when the stored version is not the one before
     */
    void answer(YouthHandOver next, ActorId by, Instant at);
}
