package se.trygghetsportalen.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The folder {@code mariadb} in the portal's data directory, held by one process at a time.
 *
 * <p>Whoever holds an instance holds the lock; it is taken before anything else is touched, and the operating system
 * gives it back when the process dies, however it dies.
 */
final class DataDirectory implements AutoCloseable {
    /**
     * What this process holds. POSIX locks belong to the process and are dropped as soon as it closes any descriptor of
     * the file, so a second attempt from within may not even open it.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private DataDirectory(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Takes the directory for this process or says at once who has it; creates it when it is missing. */
    static DataDirectory take(Path dataDir) {
        Path folder;
        try {
            if (!Files.isDirectory(dataDir)) {
                Files.createDirectories(dataDir);
                ownerOnly(dataDir, "rwx------");
            }
            folder = dataDir.toRealPath().resolve("mariadb");
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder);
                ownerOnly(folder, "rwx------");
            }
        } catch (IOException e) {
            throw unusable(dataDir, e);
        }
        if (!HELD.add(folder)) {
            throw inUse(folder);
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw inUse(folder);
            }
            Files.writeString(
                    folder.resolve("owner.pid"),
                    Long.toString(ProcessHandle.current().pid()));
            return new DataDirectory(folder, channel);
        } catch (IOException | RuntimeException e) {
            HELD.remove(folder);
            close(channel);
            if (e instanceof IOException cause) {
                throw unusable(dataDir, cause);
            }
            throw (RuntimeException) e;
        }
    }

    private static void close(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static EmbeddedMariaDbException inUse(Path folder) {
        String owner = "another process";
        try {
            owner = "process " + Files.readString(folder.resolve("owner.pid")).trim();
        } catch (IOException e) {
            // The sentence is as true without the number.
        }
        return new EmbeddedMariaDbException(
                "The data directory %s is already in use by %s.".formatted(folder.getParent(), owner),
                "Stop the portal that runs there, or choose another directory with PORTAL_DATA_DIR.");
    }

    static EmbeddedMariaDbException unusable(Path dataDir, IOException cause) {
        return new EmbeddedMariaDbException(
                "The data directory %s cannot be written (%s).".formatted(dataDir.toAbsolutePath(), reason(cause)),
                "Give the user who starts the portal the right to write there, see that the disk is not full, or choose"
                        + " another directory with PORTAL_DATA_DIR.",
                cause);
    }

    private static String reason(IOException cause) {
        return cause instanceof FileSystemException fault && fault.getReason() != null
                ? fault.getReason()
                : cause.getClass().getSimpleName();
    }

    Path folder() {
        return folder;
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Where an initialisation works until it is finished; what lies here is never taken for a database. */
    Path unfinishedData() {
        return folder.resolve("data.unfinished");
    }

    Path temporary() {
        return folder.resolve("tmp");
    }

    Path log() {
        return folder.resolve("mariadb.log");
    }

    Path pidFile() {
        return folder.resolve("mariadbd.pid");
    }

    Path credentials() {
        return folder.resolve("credentials.properties");
    }

    Path initFile() {
        return folder.resolve("init.sql");
    }

    @Override
    public void close() {
        try {
            close(channel);
        } finally {
            HELD.remove(folder);
        }
    }

    /** Writes a file that only its owner may read, whole or not at all. */
    static void writePrivately(Path file, String content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft);
        ownerOnly(draft, "rw-------");
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            var bytes = StandardCharsets.UTF_8.encode(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static void ownerOnly(Path path, String permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static void copyTree(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    /** Asks the disk to keep a finished tree before a rename declares it finished. */
    static void force(Path root) throws IOException {
        try (var paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            }
        }
    }
}
