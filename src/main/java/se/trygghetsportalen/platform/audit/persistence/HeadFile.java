package se.trygghetsportalen.platform.audit.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.trygghetsportalen.platform.audit.domain.ChainHead;
import se.trygghetsportalen.platform.audit.domain.Digest;
import se.trygghetsportalen.platform.audit.domain.OutsideHead;
import se.trygghetsportalen.shared.PrivateFile;

/**
 * The head in a file: number and chain value on one line. Holds no secret; whoever can write it can hide that the newest
 * part was cut off, so it belongs where the database's administrator has no access. A file that holds something else
 * counts as missing.
 */
final class HeadFile implements OutsideHead {
    private static final Logger LOG = LoggerFactory.getLogger(HeadFile.class);
    private static final Pattern LINE = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64})\\s*");

    private final Path file;

    HeadFile(Path file) {
        this.file = file;
    }

    @Override
    public Optional<ChainHead> read() {
        try {
            // One letter a byte: whatever is in the file can be read, and refused.
            Matcher line = LINE.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            if (line.matches()) {
                return Optional.of(new ChainHead(Long.parseLong(line.group(1)), Digest.ofHex(line.group(2))));
            }
            LOG.error("The audit trail's head in {} is damaged", file);
            return Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The audit trail's head in " + file + " cannot be read", e);
        }
    }

    @Override
    public synchronized void advance(ChainHead head) {
        Optional<ChainHead> known = read();
        if (known.isPresent() && known.get().number() >= head.number()) {
            return;
        }
        try {
            PrivateFile.write(file, head.number() + " " + head.chain() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The audit trail's head cannot be written to " + file, e);
        }
    }
}
