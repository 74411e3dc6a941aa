package se.trygghetsportalen.platform.secrets.domain;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals values for a column and opens them again: AES-256-GCM (NIST SP 800-38D) under a key of the place's own, bound to
 * table, column and id. What was changed, moved or sealed with an unknown key is refused, never guessed. Safe for
 * several threads.
 *
 * <p>A sealed value is one version byte, the key's fingerprint, the nonce, and the encrypted bytes with their tag: the
 * column is {@link #OVERHEAD} bytes wider than its content. Equal values look different each time, so a sealed column
 * can be neither searched nor compared.
 */
public final class ColumnCipher {
    /** How many bytes a sealed value is longer than what it holds. */
    public static final int OVERHEAD = 1 + KeyFingerprint.BYTES + ColumnCipher.NONCE_BYTES + ColumnCipher.TAG_BYTES;

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int HEAD_BYTES = 1 + KeyFingerprint.BYTES;
    private static final String CIPHER = "AES/GCM/NoPadding";

    private final MasterKey current;
    private final Map<KeyFingerprint, MasterKey> known = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();

    /**
     * @param keys the first one seals, all of them open
     * @throws IllegalArgumentException when there is none, or one of them twice
     */
    public ColumnCipher(List<MasterKey> keys) {
        for (MasterKey key : keys) {
            if (known.put(key.fingerprint(), key) != null) {
                throw new IllegalArgumentException("The key " + key.fingerprint() + " is given twice");
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("There is no key");
        }
        current = keys.getFirst();
    }

    /** Seals text for the place. */
    public byte[] seal(ColumnPlace place, String text) {
        return seal(place, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Seals bytes for the place. */
    public byte[] seal(ColumnPlace place, byte[] content) {
        byte[] where = bytes(place);
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] head = head(current.fingerprint());
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, current.keyFor(where), nonce, head, where)
                    .doFinal(content);
            return ByteBuffer.allocate(head.length + nonce.length + encrypted.length)
                    .put(head)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no " + CIPHER, e);
        }
    }

    /**
     * The text that was sealed for the place.
     *
     * @throws UnreadableContentException when it does not open
     */
    public String openText(ColumnPlace place, byte[] sealed) {
        return new String(open(place, sealed), StandardCharsets.UTF_8);
    }

    /**
     * The bytes that were sealed for the place.
     *
     * @throws UnreadableContentException when they do not open
     */
    public byte[] open(ColumnPlace place, byte[] sealed) {
        if (sealed.length < OVERHEAD || sealed[0] != VERSION) {
            throw new UnreadableContentException(place, "it is not a sealed value");
        }
        KeyFingerprint fingerprint = fingerprint(sealed);
        MasterKey key = known.get(fingerprint);
        if (key == null) {
            throw new UnreadableContentException(place, "its key " + fingerprint + " is not in the key file");
        }
        byte[] where = bytes(place);
        byte[] nonce = Arrays.copyOfRange(sealed, HEAD_BYTES, HEAD_BYTES + NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, key.keyFor(where), nonce, head(fingerprint), where)
                    .doFinal(sealed, HEAD_BYTES + NONCE_BYTES, sealed.length - HEAD_BYTES - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new UnreadableContentException(place, "it was changed, or belongs elsewhere");
        }
    }

    /** Whether the value was sealed with a key that only opens: then it should be sealed anew when it is next written. */
    public boolean isSealedWithAnOlderKey(byte[] sealed) {
        return sealed.length >= OVERHEAD && !fingerprint(sealed).equals(current.fingerprint());
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] head, byte[] place)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(head);
        cipher.updateAAD(place);
        return cipher;
    }

    private static byte[] head(KeyFingerprint fingerprint) {
        return ByteBuffer.allocate(HEAD_BYTES)
                .put(VERSION)
                .put(fingerprint.bytes())
                .array();
    }

    private static KeyFingerprint fingerprint(byte[] sealed) {
        return new KeyFingerprint(Arrays.copyOfRange(sealed, 1, HEAD_BYTES));
    }

    /** Unambiguous: each name is preceded by its length. */
    private static byte[] bytes(ColumnPlace place) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(Objects.requireNonNull(place.table()));
            out.writeUTF(Objects.requireNonNull(place.column()));
            out.writeLong(place.id().getMostSignificantBits());
            out.writeLong(place.id().getLeastSignificantBits());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
