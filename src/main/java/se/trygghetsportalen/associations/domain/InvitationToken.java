package se.trygghetsportalen.associations.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The secret in an invitation: 256 random bits. Whoever holds it may join the association once.
 *
 * @param value the bits in the URL form of Base64
 */
public record InvitationToken(String value) {
    private static final int BYTES = 32;

    /** A token that nobody can guess. */
    public static InvitationToken random(SecureRandom random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return new InvitationToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** What is stored of it. A plain digest will do: there is nothing to guess in 256 random bits. */
    public String hash() {
        return digest("invitation:" + value);
    }

    /** A digest in hexadecimal, also of what a network address is known by. */
    public static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Without the secret: this may end up in a log. */
    @Override
    public String toString() {
        return "InvitationToken";
    }
}
