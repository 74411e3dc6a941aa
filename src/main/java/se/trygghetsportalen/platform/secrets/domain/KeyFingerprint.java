package se.trygghetsportalen.platform.secrets.domain;

import java.util.Arrays;
import java.util.HexFormat;

/** Tells which key a value was sealed with, and nothing about the key. */
public final class KeyFingerprint {
    /** How long it is. */
    public static final int BYTES = 8;

    private final byte[] bytes;

    /** @throws IllegalArgumentException when there are more or fewer than {@link #BYTES} bytes */
    public KeyFingerprint(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A fingerprint has " + BYTES + " bytes");
        }
        this.bytes = bytes.clone();
    }

    /** As it is stored. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyFingerprint that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** In hexadecimal, for logs and for whoever looks for a lost key. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
