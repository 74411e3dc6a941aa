package se.trygghetsportalen.outreach.domain;

import java.time.Instant;
import se.trygghetsportalen.shared.ActorId;

/**
 * What a contact said before it was corrected.
 *
 * @param version which version it was
 * @param content what it said
 * @param reason why it was corrected
 * @param replacedAt when
 * @param replacedBy by whom
 */
public record ContactVersion(
        int version, ContactContent content, String reason, Instant replacedAt, ActorId replacedBy) {
    /** The longest reason. */
    public static final int MAX_REASON = 500;
}
