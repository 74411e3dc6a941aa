package se.trygghetsportalen.platform.audit.domain;

import java.time.Instant;
import java.util.UUID;
import se.trygghetsportalen.shared.ActorId;

/**
 * One line of the trail as it is stored.
 *
 * @param id the row
 * @param at when it was written by the writer's clock, in whole microseconds
 * @param actor who did it
 * @param action what was done
 * @param subjectKind to what kind of thing
 * @param subjectId to which one
 * @param content field names and keyed hashes in the canonical form of {@link AuditContent}
 * @param mac the keyed hash over everything above, see {@link AuditKeys#macOf}
 */
public record AuditRow(
        UUID id,
        Instant at,
        ActorId actor,
        String action,
        String subjectKind,
        UUID subjectId,
        String content,
        Digest mac) {}
