package se.trygghetsportalen.activity.domain;

import java.util.Optional;

/** Sessions as they are stored. */
public interface SessionRepository {
    /** The session, or empty. */
    Optional<ActivitySession> find(SessionId id);

    /** The session, held until the transaction ends: whoever comes second waits and sees what the first one did. */
    Optional<ActivitySession> findToChange(SessionId id);

    /** Stores a new one. */
    void add(PlannedSession session);

    /** Stores the next version of one that is held. */
    void save(ActivitySession session);

    /** Keeps what was said before a correction. */
    void keep(SessionId id, SessionVersion version);
}
