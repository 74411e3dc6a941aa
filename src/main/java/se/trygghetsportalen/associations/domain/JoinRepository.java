package se.trygghetsportalen.associations.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps requests to join, and how often a network address has asked. */
public interface JoinRepository {
    Optional<JoinRequest> find(JoinRequestId id);

    /** As {@link #find}, and nobody else changes it before the caller's transaction has ended. */
    Optional<JoinRequest> findToChange(JoinRequestId id);

    /** The request whose invitation has that hash. */
    Optional<JoinRequest> findByInvitation(String tokenHash);

    /** Stores one that has just come in; false when its id is there already. */
    boolean add(JoinRequest request);

    /** Stores the next version; false when the stored one is not the version before. */
    boolean save(JoinRequest request);

    /** Those that wait for an officer, oldest first, and those that were approved and have not joined. */
    List<JoinRequest> open(int limit);

    /** How many wait for an officer. */
    int countReceived();

    /** Counts one more try of the address and answers how many there have been since; forgets those before. */
    int countAttempt(String addressHash, Instant at, Instant since);
}
