package se.trygghetsportalen.platform.audit.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.trygghetsportalen.shared.ActorId;

/** Reads rows for people. */
public interface AuditRowQuery {
    /** The rows after the cursor, newest first; from the newest on when there is no cursor. */
    List<AuditRow> page(AuditFilter filter, Optional<AuditCursor> after, int limit);

    /** Every action that was ever recorded, in alphabetical order. */
    List<String> actions();

    /** Everyone who ever did anything, in no particular order. */
    List<ActorId> actors();

    /** The newest row about one of the actions. */
    Optional<AuditRow> newestOf(Set<String> actions);
}
