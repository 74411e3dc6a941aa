package se.trygghetsportalen.platform.drafts.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.trygghetsportalen.shared.ActorId;

/** Where drafts are kept. Every method but the weeding takes the owner, and reaches nobody else's. */
public interface DraftRepository {
    /** Keeps the draft in the place of the owner's earlier one for the same form. */
    void save(ActorId owner, Draft draft);

    /**
     * The owner's draft for the form, unless it has expired.
     *
     * @throws se.trygghetsportalen.platform.secrets.domain.UnreadableContentException when its content does not open
     */
    Optional<Draft> find(ActorId owner, DraftKey key, Instant now);

    /** The owner's drafts that have not expired, newest first. */
    List<DraftSummary> list(ActorId owner, Instant now);

    /** Removes the owner's draft for the form, if there is one. */
    void discard(ActorId owner, DraftKey key);

    /** Removes drafts that have expired, at most so many at once, and answers how many. */
    int removeExpired(Instant now, int most);
}
