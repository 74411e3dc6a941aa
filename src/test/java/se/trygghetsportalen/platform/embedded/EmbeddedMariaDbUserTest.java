package se.trygghetsportalen.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs as root and as an ordinary user; from an empty directory, the programs unpacked by whoever starts them. */
class EmbeddedMariaDbUserTest {
    private static final String NOBODY = "65534";

    @TempDir
    Path temporary;

    @Test
    void runsAsWhoeverStartsIt() throws Exception {
        startWriteAndStop(PortalProcess.start(temporary.resolve("data")), temporary.resolve("data"));
        assertThat(Files.getOwner(temporary.resolve("data/mariadb/data/ibdata1"))
                        .getName())
                .isEqualTo(System.getProperty("user.name"));
    }

    @Test
    void runsAsAnOrdinaryUserAlsoWhereTheTestsRunAsRoot() throws Exception {
        List<String> front = new ArrayList<>();
        List<Path> classpath = PortalProcess.classpath();
        Path dataDir = temporary.resolve("data");
        if ("root".equals(System.getProperty("user.name"))) {
            front.addAll(List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups"));
            readableByAll(temporary);
            classpath = copy(classpath);
            Files.createDirectory(dataDir);
            Files.setAttribute(dataDir, "unix:uid", Integer.parseInt(NOBODY));
        }
        PortalProcess portal = PortalProcess.start(front, classpath, dataDir);
        startWriteAndStop(portal, dataDir);
        if (!front.isEmpty()) {
            assertThat(Files.getAttribute(dataDir.resolve("mariadb/data/ibdata1"), "unix:uid"))
                    .isEqualTo(Integer.parseInt(NOBODY));
        }
    }

    /** The control: the server's own rule for root, which the portal answers, would end every start by root. */
    @Test
    void withoutSayingThatItIsRootARootDoesNotGetAServer() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "Only root meets the rule");
        System.setProperty("user.name", "somebody");
        try {
            assertThatThrownBy(() -> EmbeddedMariaDb.start(TestDatabase.settings(temporary))
                            .close())
                    .isInstanceOf(EmbeddedMariaDbException.class)
                    .hasMessageContaining("cannot start");
        } finally {
            System.setProperty("user.name", "root");
        }
        assertThat(temporary.resolve("mariadb/mariadb.log")).content().contains("as root!");

        EmbeddedMariaDb.start(TestDatabase.settings(temporary)).close();
    }

    @Test
    void saysInOneSentenceThatItMayNotWrite() throws Exception {
        if (!"root".equals(System.getProperty("user.name"))) {
            Path locked = Files.createDirectory(
                    temporary.resolve("locked"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-x------")));
            assertRefused(PortalProcess.start(locked), locked);
            return;
        }
        readableByAll(temporary);
        Path owned = Files.createDirectory(temporary.resolve("data"));
        assertRefused(
                PortalProcess.start(
                        List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups"),
                        copy(PortalProcess.classpath()),
                        owned),
                owned);
    }

    private static void assertRefused(PortalProcess portal, Path dataDir) throws IOException {
        try (portal) {
            assertThat(portal.await("refused"))
                    .isEqualTo("The data directory %s cannot be written (AccessDeniedException).".formatted(dataDir));
        }
    }

    private static void startWriteAndStop(PortalProcess portal, Path dataDir) throws Exception {
        try (portal) {
            portal.await("ready");
            portal.await("committed 3");
            portal.stop();
        }
        assertThat(dataDir.resolve("mariadb/mariadbd.pid")).doesNotExist();
    }

    /** The build's own directories may be closed to others. */
    private List<Path> copy(List<Path> classpath) throws IOException {
        List<Path> copies = new ArrayList<>();
        Path target = Files.createDirectory(temporary.resolve("classpath"));
        for (Path entry : classpath) {
            Path copy = target.resolve(copies.size() + "-" + entry.getFileName());
            if (Files.isDirectory(entry)) {
                DataDirectory.copyTree(entry, copy);
            } else {
                Files.copy(entry, copy);
            }
            copies.add(copy);
        }
        Files.walkFileTree(target, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                readableByAll(directory);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                readableByAll(file);
                return FileVisitResult.CONTINUE;
            }
        });
        return copies;
    }

    private static void readableByAll(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
