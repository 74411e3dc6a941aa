package se.trygghetsportalen.platform.secrets.persistence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.trygghetsportalen.platform.secrets.domain.ColumnCipher;
import se.trygghetsportalen.platform.secrets.domain.KeyFingerprint;
import se.trygghetsportalen.platform.secrets.domain.KeyRegister;
import se.trygghetsportalen.platform.secrets.domain.MasterKey;
import se.trygghetsportalen.shared.PrivateFile;

/**
 * The keys in a file that only its owner reads: one per line, 64 hexadecimal digits each. The first line seals, every
 * line opens; a line that begins with {@code #} is a remark.
 */
final class KeysFile {
    private static final Logger LOG = LoggerFactory.getLogger(KeysFile.class);
    private static final String PUT_BACK =
            "Put the right key file back from the backup, or name it by portal.secrets.key-file.";

    private final Path file;

    KeysFile(Path file) {
        this.file = file;
    }

    /**
     * Reads the keys. Makes one when there is no file and this database was never written with a key.
     *
     * @throws SecretKeysException when the keys of this database are missing, or the file cannot be used
     */
    ColumnCipher open(KeyRegister register) {
        Set<KeyFingerprint> used = register.all();
        List<MasterKey> keys = keys(used);
        Set<KeyFingerprint> present =
                keys.stream().map(MasterKey::fingerprint).collect(Collectors.toCollection(HashSet::new));
        Set<KeyFingerprint> missing = new HashSet<>(used);
        missing.removeAll(present);
        if (!used.isEmpty() && missing.size() == used.size()) {
            throw new SecretKeysException(
                    "None of the keys in " + file + " is one that this database was encrypted with.", PUT_BACK);
        }
        if (!missing.isEmpty()) {
            LOG.warn("What was encrypted with the keys {} cannot be read: they are not in {}", missing, file);
        }
        try {
            ColumnCipher cipher = new ColumnCipher(keys);
            register.add(keys.getFirst().fingerprint());
            return cipher;
        } catch (IllegalArgumentException e) {
            throw new SecretKeysException("In " + file + " the same key stands twice.", "Remove one of the two lines.");
        }
    }

    private List<MasterKey> keys(Set<KeyFingerprint> used) {
        try {
            if (!Files.exists(file)) {
                if (!used.isEmpty()) {
                    throw new SecretKeysException(
                            "The database holds encrypted content, but the key file " + file + " is missing.",
                            PUT_BACK);
                }
                make();
            }
            return read();
        } catch (IOException e) {
            throw new SecretKeysException(
                    "The key file " + file + " can be neither read nor made: " + e + ".",
                    "Make its directory writable for the portal's user, or name another by portal.secrets.key-file.",
                    e);
        }
    }

    private void make() throws IOException {
        byte[] key = new byte[MasterKey.BYTES];
        new SecureRandom().nextBytes(key);
        PrivateFile.write(file, HexFormat.of().formatHex(key) + "\n");
        LOG.info("The key of the encrypted columns was made in {}: back it up, apart from the database", file);
    }

    private List<MasterKey> read() throws IOException {
        if (PrivateFile.isReadableByOthers(file)) {
            LOG.warn("The key file {} can be read by others than its owner", file);
        }
        List<MasterKey> keys = new ArrayList<>();
        List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                keys.add(new MasterKey(HexFormat.of().parseHex(line)));
            } catch (IllegalArgumentException e) {
                // Without the cause: its message quotes what is in the file.
                throw new SecretKeysException(
                        "Line " + number + " of the key file " + file + " is not a key of 64 hexadecimal digits.",
                        PUT_BACK);
            }
        }
        if (keys.isEmpty()) {
            throw new SecretKeysException("The key file " + file + " is empty.", PUT_BACK);
        }
        return keys;
    }
}
