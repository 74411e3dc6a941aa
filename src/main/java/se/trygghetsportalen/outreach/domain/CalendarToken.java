package se.trygghetsportalen.outreach.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The secret in the address of somebody's calendar: 256 random bits. Whoever holds it reads when and where that person
 * works, and nothing else.
 *
 * @param value the bits in the URL form of Base64
 */
public record CalendarToken(String value) {
    private static final int BYTES = 32;

    /** A token that nobody can guess. */
    public static CalendarToken random(SecureRandom random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return new CalendarToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** What is stored of it. A plain digest will do: there is nothing to guess in 256 random bits. */
    public String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(("calendar:" + value).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** Without the secret: this may end up in a log. */
    @Override
    public String toString() {
        return "CalendarToken";
    }
}
