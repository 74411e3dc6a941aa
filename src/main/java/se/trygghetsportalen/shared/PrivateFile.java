package se.trygghetsportalen.shared;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/**
 * Small files that only their owner reads: keys and one-time passwords. Written so that after a crash there is the old
 * content or the new, never half: temporary file, flushed, renamed, directory flushed. On a system without POSIX
 * permissions the directory's own rules apply.
 */
public final class PrivateFile {
    private PrivateFile() {}

    /** Writes the file, in the place of one that may be there; makes its directory where it is missing. */
    public static void write(Path file, String content) throws IOException {
        Path directory = Objects.requireNonNull(file.toAbsolutePath().getParent());
        boolean posix = isPosix(existing(directory));
        Files.createDirectories(directory, permissions(posix, "rwx------"));
        Path draft =
                Files.createTempFile(directory, file.getFileName().toString(), ".new", permissions(posix, "rw-------"));
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        if (posix) {
            try (FileChannel entry = FileChannel.open(directory, StandardOpenOption.READ)) {
                entry.force(true);
            }
        }
    }

    /** Whether others than the owner may read the file. */
    public static boolean isReadableByOthers(Path file) throws IOException {
        return isPosix(file)
                && Files.getPosixFilePermissions(file).stream()
                        .anyMatch(permission -> permission.name().endsWith("READ")
                                && !permission.name().startsWith("OWNER"));
    }

    private static Path existing(Path directory) {
        Path known = directory;
        while (!Files.exists(known) && known.getParent() != null) {
            known = known.getParent();
        }
        return known;
    }

    private static boolean isPosix(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }

    private static FileAttribute<?>[] permissions(boolean posix, String permissions) {
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString(permissions)))
                }
                : new FileAttribute<?>[0];
    }
}
