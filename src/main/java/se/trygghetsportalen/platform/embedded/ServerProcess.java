package se.trygghetsportalen.platform.embedded;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts, recognises and ends {@code mariadbd} processes of one data directory. */
final class ServerProcess {
    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);

    /** An orderly end writes the buffer pool to disk; only a stuck server needs longer. */
    private static final Duration ORDERLY_END = Duration.ofSeconds(60);

    private static final int RESTS_BETWEEN_LOOKS = 50;
    private static final long LOG_LIMIT_BYTES = 4_000_000;
    private static final int LOG_TAIL_BYTES = 20_000;

    /**
     * The shell writes the process id before it becomes the server, so no server ever runs unrecorded, even when Java
     * is killed between the two. Ctrl-C in a terminal reaches the whole process group: the server ignores it and waits
     * for the portal to close its connections and end it.
     */
    private static final String LAUNCH = "trap '' INT; umask 077; echo $$ > \"$1\"; shift; exec \"$@\"";

    private ServerProcess() {}

    /** Starts a server that works in {@code workingDirectory}, by which it is recognised later. */
    static Process start(DataDirectory directory, Path workingDirectory, List<String> command) throws IOException {
        Path log = directory.log();
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
            Files.move(log, log.resolveSibling("mariadb.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> launch = new ArrayList<>(
                List.of("/bin/sh", "-c", LAUNCH, "sh", directory.pidFile().toString()));
        launch.addAll(command);
        return new ProcessBuilder(launch)
                .directory(workingDirectory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Ends a server in an orderly way, and by force when it does not obey. */
    static void end(Process process) {
        process.destroy();
        boolean ended = false;
        boolean interrupted = false;
        try {
            ended = process.waitFor(ORDERLY_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (!ended) {
            LOG.warn("The embedded MariaDB (process {}) did not end when asked and is killed", process.pid());
            process.destroyForcibly();
            process.onExit().join();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Finds the server that a killed portal left behind and ends it; everything committed is in its files. */
    static void endOrphan(DataDirectory directory) throws IOException {
        ProcessHandle orphan = findOrphan(directory);
        if (orphan == null) {
            Files.deleteIfExists(directory.pidFile());
            return;
        }
        LOG.warn("Ending the embedded MariaDB (process {}) that an earlier, killed portal left behind", orphan.pid());
        orphan.destroy();
        if (!awaitGone(directory, orphan)) {
            orphan.destroyForcibly();
            if (!awaitGone(directory, orphan)) {
                throw new EmbeddedMariaDbException(
                        "An earlier MariaDB (process %d) holds the data directory %s and cannot be ended."
                                .formatted(orphan.pid(), directory.folder().getParent()),
                        "End that process as the user who started it, and start the portal again.");
            }
        }
        Files.deleteIfExists(directory.pidFile());
    }

    private static boolean awaitGone(DataDirectory directory, ProcessHandle orphan) {
        long deadline = System.nanoTime() + ORDERLY_END.toNanos();
        // Not isAlive(): where nobody reaps them, dead orphans stay in the process table.
        while (isOurs(directory, orphan)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(RESTS_BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private static @Nullable ProcessHandle findOrphan(DataDirectory directory) throws IOException {
        if (!Files.exists(directory.pidFile())) {
            return null;
        }
        String recorded = Files.readString(directory.pidFile()).trim();
        if (!recorded.matches("[0-9]{1,10}")) {
            return null;
        }
        return ProcessHandle.of(Long.parseLong(recorded))
                .filter(handle -> isOurs(directory, handle))
                .orElse(null);
    }

    /**
     * The number alone proves nothing, it may have been given to another process since: ours runs a {@code mariadbd}
     * and works in our data directory.
     */
    private static boolean isOurs(DataDirectory directory, ProcessHandle handle) {
        Path process = Path.of("/proc", Long.toString(handle.pid()));
        try {
            String program = Files.readSymbolicLink(process.resolve("exe")).toString();
            Path works = process.resolve("cwd");
            return program.contains("/mariadbd")
                    && (isSame(works, directory.data()) || isSame(works, directory.unfinishedData()));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isSame(Path works, Path expected) {
        try {
            return Files.isSameFile(works, expected);
        } catch (IOException e) {
            return false;
        }
    }

    /** What the server said last about why it gave up. */
    static String lastError(DataDirectory directory) {
        try (var file = Files.newByteChannel(directory.log())) {
            file.position(Math.max(0, file.size() - LOG_TAIL_BYTES));
            byte[] tail = Channels.newInputStream(file).readAllBytes();
            return new String(tail, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("[ERROR]") && !line.endsWith("Aborting"))
                    .map(line -> line.substring(line.indexOf("[ERROR]") + "[ERROR]".length())
                            .trim())
                    .reduce((first, second) -> second)
                    .orElse("no reason given");
        } catch (IOException e) {
            return "no reason given";
        }
    }
}
