package se.trygghetsportalen.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Killed processes: the portal's, the server's, and both in the middle of the first start. */
@Timeout(180)
class EmbeddedMariaDbCrashTest {
    private static final Path TEMPLATE = TestDatabase.HOME.resolve("template");

    @TempDir
    Path temporary;

    /** A test that fails half-way may not leave a server behind. */
    @AfterEach
    void endWhatIsLeft() throws IOException {
        try (DataDirectory directory = DataDirectory.take(temporary)) {
            ServerProcess.endOrphan(directory);
        }
    }

    @Test
    void findsTheOrphanOfAKilledPortalAndKeepsEverythingCommitted() throws Exception {
        long orphan;
        int committed;
        try (PortalProcess portal = PortalProcess.start(temporary, TestDatabase.HOME, TEMPLATE)) {
            orphan = Long.parseLong(portal.await("ready"));
            portal.await("committed 20");
            portal.kill();
            committed = Math.max(20, portal.lastCommitted());
        }
        assertThat(isAlive(orphan)).as("the server outlives its portal").isTrue();

        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(TestDatabase.settings(temporary));
                Connection connection = TestConnections.open(database.owner())) {
            assertThat(isAlive(orphan)).isFalse();
            assertThat(Integer.parseInt(EmbeddedMariaDbTest.single(connection, "SELECT COUNT(*) FROM written")))
                    .isGreaterThanOrEqualTo(committed);
        }
    }

    @Test
    void withoutThePidFileTheOrphanBlocksTheNextStart() throws Exception {
        Path pidFile = temporary.resolve("mariadb/mariadbd.pid");
        Path hidden = temporary.resolve("hidden.pid");
        try (PortalProcess portal = PortalProcess.start(temporary, TestDatabase.HOME, TEMPLATE)) {
            portal.await("ready");
            portal.kill();
        }
        Files.move(pidFile, hidden);
        Path log = temporary.resolve("mariadb/mariadb.log");
        Thread next = Thread.ofPlatform()
                .start(() ->
                        EmbeddedMariaDb.start(TestDatabase.settings(temporary)).close());
        try {
            // The new server would wait half a minute for the old one's files and then give up.
            while (!Files.readString(log).contains("lock aria control file")) {
                assertThat(next.isAlive()).isTrue();
                Thread.onSpinWait();
            }
        } finally {
            next.interrupt();
            next.join();
            Files.deleteIfExists(pidFile);
            Files.move(hidden, pidFile);
        }
    }

    @Test
    void sparesAProcessThatWasGivenTheRecordedNumber() throws Exception {
        Path another = temporary.resolve("another");
        Path dataDir = temporary.resolve("ours");
        EmbeddedMariaDb.start(TestDatabase.settings(dataDir)).close();
        Process innocent = new ProcessBuilder("sleep", "600").start();
        try (EmbeddedMariaDb neighbour = EmbeddedMariaDb.start(TestDatabase.settings(another))) {
            for (long reused : new long[] {innocent.pid(), neighbour.pid()}) {
                Files.writeString(dataDir.resolve("mariadb/mariadbd.pid"), Long.toString(reused));
                EmbeddedMariaDb.start(TestDatabase.settings(dataDir)).close();
                assertThat(isAlive(reused)).isTrue();
            }
        } finally {
            innocent.destroyForcibly();
        }
    }

    @Test
    void startsAKilledServerAgainWhereThePoolFindsIt() throws Exception {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(
                        TestDatabase.settings(temporary).withDurability(EmbeddedMariaDb.Durability.FULL));
                HikariDataSource pool = pool(database.owner())) {
            try (Connection connection = pool.getConnection()) {
                EmbeddedMariaDbTest.execute(connection, "CREATE TABLE kept (id INT PRIMARY KEY)");
                for (int row = 0; row < 50; row++) {
                    EmbeddedMariaDbTest.execute(connection, "INSERT INTO kept VALUES (" + row + ")");
                }
            }
            long killed = database.pid();

            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            assertThat(rowsOnceItAnswers(pool)).isEqualTo("50");
            assertThat(database.pid()).isNotEqualTo(killed);
        }
    }

    @Test
    void beginsAnewAfterAKillDuringTheInitialisation() throws Exception {
        Path folder = temporary.resolve("mariadb");
        try (PortalProcess portal = PortalProcess.start(temporary, TestDatabase.HOME)) {
            Path begun = folder.resolve("data.unfinished/mysql");
            while (!Files.exists(begun)) {
                assertThat(folder.resolve("data")).doesNotExist();
                Thread.onSpinWait();
            }
            portal.kill();
        }
        assertThat(folder.resolve("data")).doesNotExist();

        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(TestDatabase.settings(temporary));
                Connection connection = TestConnections.open(database.owner())) {
            assertThat(EmbeddedMariaDbTest.single(connection, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void aHalfInitialisedDirectoryTakenForAWholeOneWouldNotStart() throws Exception {
        Path folder = temporary.resolve("mariadb");
        try (PortalProcess portal = PortalProcess.start(temporary, TestDatabase.HOME)) {
            Path begun = folder.resolve("data.unfinished/mysql");
            while (!Files.exists(begun)) {
                Thread.onSpinWait();
            }
            portal.kill();
        }
        long bootstrapping =
                Long.parseLong(Files.readString(folder.resolve("mariadbd.pid")).trim());
        ProcessHandle.of(bootstrapping).ifPresent(ProcessHandle::destroyForcibly);
        Files.move(folder.resolve("data.unfinished"), folder.resolve("data"));

        assertDoesNotStart();
    }

    @Test
    void clearsAwayWhatAKilledUnpackingLeft() throws Exception {
        EmbeddedMariaDb.start(TestDatabase.settings(temporary)).close();
        Path left = temporary.resolve("mariadb/11.0.0.unpacking-killed/bin");
        Files.createDirectories(left);
        Files.writeString(left.resolve("mariadbd"), "half");

        EmbeddedMariaDb.start(TestDatabase.settings(temporary)).close();

        assertThat(left.getParent()).doesNotExist();
    }

    private void assertDoesNotStart() {
        assertThatExceptionOfType(EmbeddedMariaDbException.class)
                .isThrownBy(() ->
                        EmbeddedMariaDb.start(TestDatabase.settings(temporary)).close())
                .withMessageContaining("cannot start");
    }

    /** The pool may hand out a connection that dies on first use; the portal's users would ask again, too. */
    private static String rowsOnceItAnswers(HikariDataSource pool) {
        while (true) {
            try (Connection connection = pool.getConnection()) {
                return EmbeddedMariaDbTest.single(connection, "SELECT COUNT(*) FROM kept");
            } catch (SQLException e) {
                Thread.onSpinWait();
            }
        }
    }

    private static HikariDataSource pool(EmbeddedMariaDb.Access access) {
        HikariConfig configuration = new HikariConfig();
        configuration.setJdbcUrl(access.jdbcUrl());
        configuration.setUsername(access.username());
        configuration.setPassword(access.password());
        configuration.setMaximumPoolSize(3);
        configuration.setConnectionTimeout(Duration.ofSeconds(1).toMillis());
        return new HikariDataSource(configuration);
    }

    /** Dead also when nobody has collected the exit status yet. */
    private static boolean isAlive(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        return Files.exists(status)
                && Files.readAllLines(status).stream().noneMatch(line -> line.matches("State:\\s+[ZX].*"));
    }
}
