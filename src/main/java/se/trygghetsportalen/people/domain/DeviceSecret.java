package se.trygghetsportalen.people.domain;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a phone shows instead of a password: 256 random bits.
 *
 * @param value the bits in the URL form of Base64
 */
public record DeviceSecret(String value) {
    private static final int BYTES = 32;

    /** A secret that nobody can guess. */
    public static DeviceSecret random(SecureRandom random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return new DeviceSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** What is stored of it. A plain digest will do: there is nothing to guess in 256 random bits. */
    public String hash() {
        return Digests.sha256("device:" + value);
    }

    /** Without the secret: this may end up in a log. */
    @Override
    public String toString() {
        return "DeviceSecret";
    }
}
