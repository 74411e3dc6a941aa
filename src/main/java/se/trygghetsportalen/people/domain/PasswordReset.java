package se.trygghetsportalen.people.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.ActorId;

/**
 * A link that was made for an account. An account has at most one: a new one takes the place of the old.
 *
 * @param account whose password it may set
 * @param tokenHash hash of the link's secret
 * @param createdAt when it was made
 * @param expiresAt after this it no longer works
 * @param usedAt when it was used, or null
 */
public record PasswordReset(
        ActorId account,
        String tokenHash,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {
    /** For how long a link works. */
    public static final Duration LIFETIME = Duration.ofHours(24);

    /** Whether the link can be used. */
    public enum State {
        OPEN,
        USED,
        EXPIRED
    }

    /** A fresh link for the account. */
    public static PasswordReset issued(ActorId account, ResetToken token, Instant now) {
        return new PasswordReset(account, token.hash(), now, now.plus(LIFETIME), null);
    }

    /** Where the link stands at the instant. The very instant of expiry is too late. */
    public State at(Instant now) {
        if (usedAt != null) {
            return State.USED;
        }
        return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }
}
