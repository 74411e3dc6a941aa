package se.trygghetsportalen.platform.secrets.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key of the key file. It encrypts nothing itself: keys for single values and the fingerprint are derived from it
 * (HKDF-SHA-256, RFC 5869), each for its own purpose. Never prints itself.
 */
public final class MasterKey {
    /** How long it is. */
    public static final int BYTES = 32;

    private static final String KDF_NAME = "HKDF-SHA256";
    private static final byte[] FINGERPRINT = purpose("fingerprint");
    private static final byte[] VALUE = purpose("value");

    private final SecretKey key;
    private final KeyFingerprint fingerprint;

    /** @throws IllegalArgumentException when there are more or fewer than {@link #BYTES} bytes */
    public MasterKey(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A key has " + BYTES + " bytes");
        }
        key = new SecretKeySpec(bytes, "Generic");
        try {
            fingerprint = new KeyFingerprint(
                    KDF.getInstance(KDF_NAME).deriveData(parameters(FINGERPRINT, KeyFingerprint.BYTES)));
        } catch (GeneralSecurityException e) {
            throw unsupported(e);
        }
    }

    /** Which key this is. */
    public KeyFingerprint fingerprint() {
        return fingerprint;
    }

    /** The AES key for the values of one place. */
    SecretKey keyFor(byte[] place) {
        byte[] info = new byte[VALUE.length + place.length];
        System.arraycopy(VALUE, 0, info, 0, VALUE.length);
        System.arraycopy(place, 0, info, VALUE.length, place.length);
        try {
            return KDF.getInstance(KDF_NAME).deriveKey("AES", parameters(info, BYTES));
        } catch (GeneralSecurityException e) {
            throw unsupported(e);
        }
    }

    private AlgorithmParameterSpec parameters(byte[] info, int length) {
        return HKDFParameterSpec.ofExtract().addIKM(key).thenExpand(info, length);
    }

    private static byte[] purpose(String name) {
        return ("trygghetsportalen secrets 1 " + name + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    private static IllegalStateException unsupported(GeneralSecurityException cause) {
        return new IllegalStateException("This JDK has no " + KDF_NAME, cause);
    }
}
