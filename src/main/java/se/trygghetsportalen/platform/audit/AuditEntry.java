package se.trygghetsportalen.platform.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.ActorId;

/**
 * One thing that somebody did, as the trail keeps it.
 *
 * @param actor who did it
 * @param action what was done, as a dotted word in the past tense: {@code contact.logged}
 * @param subjectKind what it was done to: {@code contact}
 * @param subjectId which one
 * @param fields the fields that were set, by name; the trail keeps a keyed hash of each value and never the value
 */
public record AuditEntry(
        ActorId actor, String action, String subjectKind, UUID subjectId, Map<String, @Nullable String> fields) {}
