package se.trygghetsportalen.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The file in which whoever installs the portal finds the first administrator's one-time password. */
@Component
class AdminPasswordFile {
    private final Path file;

    AdminPasswordFile(@Value("${portal.data-dir:data}") Path dataDir) {
        this.file = dataDir.resolve("admin-password.txt");
    }

    Path path() {
        return file.toAbsolutePath();
    }

    /**
     * Writes the file. It is born with mode 0600, so there is no moment at which somebody else could open it; where the
     * file system knows no modes, nothing is written.
     *
     * @throws UnsupportedOperationException when the file system knows no modes
     */
    void write(String username, String password) {
        try {
            Files.createDirectories(path().getParent());
            Files.deleteIfExists(file);
            try (FileChannel channel = FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                ByteBuffer text = StandardCharsets.UTF_8.encode("%s%n%s%n".formatted(username, password));
                while (text.hasRemaining()) {
                    channel.write(text);
                }
                channel.force(true);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Removes the file if it is there; answers whether it was. */
    boolean remove() {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
