package se.trygghetsportalen.platform.audit.persistence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.trygghetsportalen.platform.audit.domain.AuditKeys;
import se.trygghetsportalen.platform.audit.domain.AuditRow;
import se.trygghetsportalen.platform.audit.domain.AuditRowRepository;
import se.trygghetsportalen.shared.PrivateFile;

/** The trail's key in a file: 64 hexadecimal digits, readable by its owner only. */
final class KeyFile {
    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);
    /** One damaged row must not keep the portal from starting; that none of so many fits means another key. */
    private static final int SAMPLE = 20;

    private final Path file;

    KeyFile(Path file) {
        this.file = file;
    }

    /**
     * Reads the key. Makes one when there is none and nothing was ever recorded.
     *
     * @throws AuditKeyException when the rows of the trail were made with another key, or the file cannot be used
     */
    AuditKeys open(AuditRowRepository rows) {
        List<AuditRow> sample = rows.first(SAMPLE);
        try {
            if (!Files.exists(file)) {
                if (!sample.isEmpty()) {
                    throw new AuditKeyException(
                            "The audit trail has rows, but its key " + file + " is missing.",
                            "Put the key file back from the backup, or name it by portal.audit.key-file.");
                }
                byte[] master = new byte[AuditKeys.MASTER_BYTES];
                new SecureRandom().nextBytes(master);
                PrivateFile.write(file, HexFormat.of().formatHex(master) + "\n");
                LOG.info("The audit trail's key was made in {}: back it up, apart from the database", file);
            }
            AuditKeys keys = read();
            if (!sample.isEmpty()
                    && sample.stream().noneMatch(row -> keys.macOf(row).equals(row.mac()))) {
                throw new AuditKeyException(
                        "The key in " + file + " is not the one that the audit trail was written with.",
                        "Put the right key file back from the backup, or name it by portal.audit.key-file.");
            }
            return keys;
        } catch (IOException e) {
            throw new AuditKeyException(
                    "The audit trail's key " + file + " can be neither read nor made: " + e + ".",
                    "Make its directory writable for the portal's user, or name another by portal.audit.key-file.",
                    e);
        }
    }

    private AuditKeys read() throws IOException {
        if (PrivateFile.isReadableByOthers(file)) {
            LOG.warn("The audit trail's key {} can be read by others than its owner", file);
        }
        try {
            return new AuditKeys(HexFormat.of()
                    .parseHex(
                            Files.readString(file, StandardCharsets.ISO_8859_1).strip()));
        } catch (IllegalArgumentException e) {
            // Without the cause: its message quotes what is in the file.
            throw new AuditKeyException(
                    "The audit trail's key " + file + " is not a key of 64 hexadecimal digits.",
                    "Put the right key file back from the backup, or name it by portal.audit.key-file.");
        }
    }
}
