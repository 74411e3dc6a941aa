package se.trygghetsportalen.platform.audit.domain;

import java.time.Instant;
import java.util.Optional;
import se.trygghetsportalen.shared.ActorId;

/**
 * Which rows of the trail to list.
 *
 * @param from rows from this instant on
 * @param until rows before this instant
 * @param actor rows of this actor
 * @param action rows about this action
 */
public record AuditFilter(
        Optional<Instant> from, Optional<Instant> until, Optional<ActorId> actor, Optional<String> action) {
    /** Every row. */
    public static final AuditFilter ALL =
            new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
