package se.trygghetsportalen.platform.audit.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where seals are stored, and which rows wait for one. */
public interface SealRepository {
    /**
     * A row that waits.
     *
     * @param rowId the row
     * @param mac its mac as stored
     */
    record Waiting(UUID rowId, Digest mac) {}

    /**
     * How much waits.
     *
     * @param rows how many rows
     * @param oldest when the oldest of them was written
     */
    record Backlog(long rows, Optional<Instant> oldest) {}

    /** Makes the current transaction the only sealer on every node, or answers false at once when there is one. */
    boolean tryToBeTheSealer();

    /** The newest seal, or {@link ChainHead#START}. */
    ChainHead newest();

    /** Committed rows that wait and have no seal, by time and id, at most as many as asked for. */
    List<Waiting> waiting(int most);

    /** Stores the seals and takes away the marks of waiting of their rows. */
    void seal(List<AuditSeal> seals);

    /** How much waits right now. */
    Backlog backlog();
}
