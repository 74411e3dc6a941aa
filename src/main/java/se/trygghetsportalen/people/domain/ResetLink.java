package se.trygghetsportalen.people.domain;

import java.time.Instant;

/**
 * A link as its maker sees it, once: only its hash is kept.
 *
 * @param token the secret in the link
 * @param expiresAt after this it no longer works
 */
public record ResetLink(ResetToken token, Instant expiresAt) {}
