package se.trygghetsportalen.platform.audit.domain;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import se.trygghetsportalen.shared.ActorId;

/**
 * The keyed hashes of the trail: HMAC-SHA-256 under three keys that are derived (HKDF, RFC 5869) from the one in the key
 * file, so that a hash made for one purpose never passes for another. The input of each is unambiguous: fixed-width
 * numbers, and texts preceded by their length. Never prints a key. Safe for several threads.
 */
public final class AuditKeys {
    /** The length of the key in the key file. */
    public static final int MASTER_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int VALUE_BYTES = 16;

    // Each is made once and only copied: a long queue from the field makes thousands of hashes in one call.
    private final Mac rows;
    private final Mac chain;
    private final Mac values;

    /** @throws IllegalArgumentException when the key does not have {@link #MASTER_BYTES} bytes */
    public AuditKeys(byte[] master) {
        if (master.length != MASTER_BYTES) {
            throw new IllegalArgumentException("The audit key must have " + MASTER_BYTES + " bytes");
        }
        rows = derive(master, "row");
        chain = derive(master, "chain");
        values = derive(master, "value");
    }

    private static Mac derive(byte[] master, String purpose) {
        byte[] info = ("trygghetsportalen audit 1 " + purpose).getBytes(StandardCharsets.US_ASCII);
        try {
            Mac keyed = Mac.getInstance(ALGORITHM);
            keyed.init(KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            ALGORITHM,
                            HKDFParameterSpec.ofExtract().addIKM(master).thenExpand(info, MASTER_BYTES)));
            // Takes the key in now, which says nothing of what is hashed: every copy is spared that.
            keyed.update(new byte[0]);
            return keyed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no HKDF-SHA256 or no " + ALGORITHM, e);
        }
    }

    /** A row with the mac that belongs to it. */
    public AuditRow sign(
            UUID id, Instant at, ActorId actor, String action, String subjectKind, UUID subjectId, String content) {
        Instant micros = at.truncatedTo(ChronoUnit.MICROS);
        return new AuditRow(
                id,
                micros,
                actor,
                action,
                subjectKind,
                subjectId,
                content,
                mac(id, micros, actor, action, subjectKind, subjectId, content));
    }

    /** The mac that the row should carry, whatever it does carry. */
    public Digest macOf(AuditRow row) {
        return mac(row.id(), row.at(), row.actor(), row.action(), row.subjectKind(), row.subjectId(), row.content());
    }

    private Digest mac(
            UUID id, Instant at, ActorId actor, String action, String subjectKind, UUID subjectId, String content) {
        return hash(rows, out -> {
            write(out, id);
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            write(out, actor.value());
            write(out, action);
            write(out, subjectKind);
            write(out, subjectId);
            write(out, content);
        });
    }

    /** The chain value of the row with this mac when it is given this number after the value before it. */
    public Digest chain(long number, Digest before, Digest rowMac) {
        return hash(chain, out -> {
            out.writeLong(number);
            write(out, before.bytes());
            write(out, rowMac.bytes());
        });
    }

    /**
     * What the trail keeps of a value: 128 bits, hexadecimal. Subject and field are part of the input, so that equal
     * values are not seen to be equal across subjects or fields. Whoever has the key can test a guess.
     */
    public String valueHash(String subjectKind, UUID subjectId, String field, String value) {
        Digest hash = hash(values, out -> {
            write(out, subjectKind);
            write(out, subjectId);
            write(out, field);
            write(out, value);
        });
        return HexFormat.of().formatHex(Arrays.copyOf(hash.bytes(), VALUE_BYTES));
    }

    private interface Input {
        void writeTo(DataOutputStream out) throws IOException;
    }

    private static Digest hash(Mac keyed, Input input) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            input.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        try {
            Mac mac = (Mac) keyed.clone();
            return Digest.of(mac.doFinal(bytes.toByteArray()));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("This JDK cannot copy " + ALGORITHM, e);
        }
    }

    private static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        write(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
