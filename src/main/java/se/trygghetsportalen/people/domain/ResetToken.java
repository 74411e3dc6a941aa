package se.trygghetsportalen.people.domain;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret in a reset link: 256 random bits. Whoever holds it may set the account's password once.
 *
 * @param value the bits in the URL form of Base64
 */
public record ResetToken(String value) {
    private static final int BYTES = 32;

    /** A token that nobody can guess. */
    public static ResetToken random(SecureRandom random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return new ResetToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** What is stored of it. A plain digest will do: there is nothing to guess in 256 random bits. */
    public String hash() {
        return Digests.sha256("reset:" + value);
    }

    /** Without the secret: this may end up in a log. */
    @Override
    public String toString() {
        return "ResetToken";
    }
}
