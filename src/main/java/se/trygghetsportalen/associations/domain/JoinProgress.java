package se.trygghetsportalen.associations.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a request to join has come, for whoever made it. Says nothing of who they are.
 *
 * @param associationName what the association is called in the request
 * @param reason why it was rejected, or null
 */
public record JoinProgress(
        JoinState state,
        String associationName,
        Instant askedAt,
        @Nullable String reason) {}
