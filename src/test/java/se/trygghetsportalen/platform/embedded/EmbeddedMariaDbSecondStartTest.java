package se.trygghetsportalen.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A data directory has one portal; a second is told so before it touches anything. */
@Timeout(180)
class EmbeddedMariaDbSecondStartTest {
    @TempDir
    Path temporary;

    @Test
    void refusesASecondPortalWithoutAttemptingAServer() throws IOException {
        try (EmbeddedMariaDb first = EmbeddedMariaDb.start(TestDatabase.settings(temporary))) {
            Traces before = Traces.of(temporary);
            try (PortalProcess second =
                    PortalProcess.start(temporary, TestDatabase.HOME, TestDatabase.HOME.resolve("template"))) {
                assertThat(second.await("refused"))
                        .isEqualTo("The data directory %s is already in use by process %d."
                                .formatted(
                                        temporary.toRealPath(),
                                        ProcessHandle.current().pid()));
            }
            assertThat(Traces.of(temporary)).isEqualTo(before);
            assertThat(ProcessHandle.of(first.pid())).isPresent();
        }
    }

    @Test
    void holdsTheDirectoryAlsoAfterAnAttemptFromWithin() throws IOException {
        try (EmbeddedMariaDb first = EmbeddedMariaDb.start(TestDatabase.settings(temporary))) {
            assertThatExceptionOfType(EmbeddedMariaDbException.class)
                    .isThrownBy(() -> EmbeddedMariaDb.start(TestDatabase.settings(temporary)))
                    .withMessageContaining("already in use");
            try (PortalProcess second =
                    PortalProcess.start(temporary, TestDatabase.HOME, TestDatabase.HOME.resolve("template"))) {
                assertThat(second.await("refused")).contains("already in use");
            }
            assertThat(ProcessHandle.of(first.pid())).isPresent();
        }
    }

    @Test
    void withoutTheLockASecondPortalWouldTakeTheServerAway() throws Exception {
        try (EmbeddedMariaDb first = EmbeddedMariaDb.start(TestDatabase.settings(temporary))) {
            long server = first.pid();
            Files.delete(temporary.resolve("mariadb/lock"));
            try (PortalProcess second =
                    PortalProcess.start(temporary, TestDatabase.HOME, TestDatabase.HOME.resolve("template"))) {
                ProcessHandle.of(server).ifPresent(ended -> ended.onExit().join());
            }
        }
    }

    @AfterEach
    void endWhatIsLeft() throws IOException {
        try (DataDirectory directory = DataDirectory.take(temporary)) {
            ServerProcess.endOrphan(directory);
        }
    }

    /** What a server that was only attempted would have changed. */
    private record Traces(String pid, FileTime pidWritten, long logLength) {
        static Traces of(Path dataDir) throws IOException {
            Path folder = dataDir.resolve("mariadb");
            return new Traces(
                    Files.readString(folder.resolve("mariadbd.pid")),
                    Files.getLastModifiedTime(folder.resolve("mariadbd.pid")),
                    Files.size(folder.resolve("mariadb.log")));
        }
    }
}
