package se.trygghetsportalen.activity.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.outreach.domain.ListPosition;

/** Reads of sessions for pages. */
public interface ActivityQuery {
    /** A page of the selection, latest first. */
    List<SessionLine> page(SessionFilter filter, @Nullable ListPosition<SessionId> after, int limit);

    /** How many there are in the selection. */
    int count(SessionFilter filter);

    /** The session with all that its page shows, or empty. */
    Optional<SessionSight> find(SessionId id);

    /** The doors that are open now, and the sessions that are planned until then, earliest first. */
    List<SessionLine> current(Instant until);

    /** Sessions that opened in the time and have ended. */
    List<ActivityFigures.Held> held(Instant from, Instant before);

    /** Who came to them. */
    List<ActivityFigures.Came> came(Instant from, Instant before);
}
