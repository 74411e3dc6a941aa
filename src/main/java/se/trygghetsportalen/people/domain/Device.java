package se.trygghetsportalen.people.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.ActorId;

/**
 * A phone on which somebody has signed in to the field page. It opens that page and nothing else, for one long shift.
 *
 * @param id which one
 * @param account whose
 * @param secretHash what is kept of its secret
 * @param label what its owner knows it by: "Chrome på Android"
 * @param signedInAt when the password was checked
 * @param expiresAt from when on it asks for the password again
 * @param revokedAt when its owner or a change of the account ended it, or null
 */
public record Device(
        DeviceId id,
        ActorId account,
        String secretHash,
        String label,
        Instant signedInAt,
        Instant expiresAt,
        @Nullable Instant revokedAt) {
    /** How long a sign-in on a phone lasts. */
    public static final Duration LIFETIME = Duration.ofHours(16);

    /** The longest label. */
    public static final int MAX_LABEL = 80;

    /** A phone on which the password has just been checked. */
    public static Device signedIn(DeviceId id, ActorId account, DeviceSecret secret, String label, Instant now) {
        String stripped = label.strip();
        String words = stripped.isEmpty() ? "?" : stripped;
        return new Device(
                id,
                account,
                secret.hash(),
                words.length() <= MAX_LABEL ? words : words.substring(0, MAX_LABEL),
                now,
                now.plus(LIFETIME),
                null);
    }

    /** Whether it still opens the field page. Its last instant is too late. */
    public boolean opensAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
