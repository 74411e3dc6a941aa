package se.trygghetsportalen.platform.audit.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A place in the list of rows, newest first: the next page begins after it.
 *
 * @param at when the last row of the page before was written
 * @param id that row
 */
public record AuditCursor(Instant at, UUID id) {
    /** The place of the row. */
    public static AuditCursor of(AuditRow row) {
        return new AuditCursor(row.at(), row.id());
    }
}
