package se.trygghetsportalen.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as the portal finds it: its data, its settings, its users. */
class EmbeddedMariaDbTest {
    @TempDir
    Path temporary;

    @Test
    void keepsItsDataOverARestartAlsoUnderTheTemporaryDirectory() throws SQLException {
        Path dataDir = temporary.resolve("en mapp med å och mellanslag").resolve("l".repeat(120));
        assertThat(dataDir.startsWith(System.getProperty("java.io.tmpdir"))).isTrue();
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(TestDatabase.settings(dataDir));
                Connection connection = TestConnections.open(database.owner())) {
            execute(connection, "CREATE TABLE kept (id INT PRIMARY KEY)");
            execute(connection, "INSERT INTO kept VALUES (42)");
        }
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(TestDatabase.settings(dataDir));
                Connection connection = TestConnections.open(database.owner())) {
            assertThat(single(connection, "SELECT id FROM kept")).isEqualTo("42");
        }
    }

    /** The control: what the library behind our binaries does there by default would be seen. */
    @Test
    void aDataDirectoryThatIsDeletedAtTheStartHasLostWhatItHeld() throws SQLException, IOException {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(TestDatabase.settings(temporary));
                Connection connection = TestConnections.open(database.owner())) {
            execute(connection, "CREATE TABLE kept (id INT PRIMARY KEY)");
        }
        DataDirectory.deleteTree(temporary.resolve("mariadb/data"));
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(TestDatabase.settings(temporary));
                Connection connection = TestConnections.open(database.owner())) {
            assertThatThrownBy(() -> single(connection, "SELECT id FROM kept"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("doesn't exist");
        }
    }

    @Test
    void endsTheServerAndLeavesNoSecretsButTheirFileBehind() throws IOException {
        EmbeddedMariaDb database = EmbeddedMariaDb.start(TestDatabase.settings(temporary));
        ProcessHandle server = ProcessHandle.of(database.pid()).orElseThrow();
        Path folder = temporary.resolve("mariadb");
        assertThat(folder.resolve("init.sql")).doesNotExist();
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("credentials.properties"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");

        database.close();

        assertThat(server.isAlive()).isFalse();
        assertThat(folder.resolve("mariadbd.pid")).doesNotExist();
    }

    @Test
    void replacesALostCredentialsFileWithoutTouchingTheData() throws SQLException, IOException {
        String lostPassword;
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(TestDatabase.settings(temporary));
                Connection connection = TestConnections.open(database.owner())) {
            execute(connection, "CREATE TABLE kept (id INT PRIMARY KEY)");
            lostPassword = database.owner().password();
        }
        Files.delete(temporary.resolve("mariadb/credentials.properties"));
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(TestDatabase.settings(temporary));
                Connection connection = TestConnections.open(database.owner())) {
            assertThat(database.owner().password()).isNotEqualTo(lostPassword);
            assertThat(single(connection, "SELECT COUNT(*) FROM kept")).isEqualTo("0");
        }
    }

    @Test
    void writesEveryCommitToTheDiskUnlessATestAsksForLess() throws SQLException {
        EmbeddedMariaDb.Settings full =
                TestDatabase.settings(temporary).withDurability(EmbeddedMariaDb.Durability.FULL);
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(full);
                Connection connection =
                        TestConnections.open(database.application().withoutSchema())) {
            assertThat(single(connection, "SELECT @@innodb_flush_log_at_trx_commit"))
                    .isEqualTo("1");
            assertThat(single(connection, "SELECT @@innodb_doublewrite")).isEqualTo("ON");
            assertThat(single(connection, "SELECT @@sync_binlog")).isEqualTo("1");
            assertThat(single(connection, "SELECT @@innodb_snapshot_isolation")).isEqualTo("1");
        }
    }

    @Test
    void sortsSwedishReadsStrictlyAndThinksInUtc() throws SQLException {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(TestDatabase.settings(temporary));
                Connection connection = TestConnections.open(database.owner())) {
            execute(connection, "CREATE TABLE word (text VARCHAR(20), number TINYINT)");
            execute(connection, "INSERT INTO word (text) VALUES ('ö'), ('z'), ('ä'), ('a'), ('å'), ('É'), ('f')");
            assertThat(single(connection, "SELECT GROUP_CONCAT(text ORDER BY text SEPARATOR '') FROM word"))
                    .isEqualTo("aÉfzåäö");
            assertThat(single(connection, "SELECT CONCAT(@@session.time_zone, @@global.time_zone)"))
                    .isEqualTo("+00:00+00:00");
            assertThatThrownBy(() -> execute(connection, "INSERT INTO word (number) VALUES (1000)"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void carriesLocalTimesUnchangedWhateverTheZoneOfTheMachine() throws SQLException {
        TimeZone zone = TimeZone.getDefault();
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(TestDatabase.settings(temporary))) {
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/Stockholm"));
            try (Connection connection = TestConnections.open(database.owner())) {
                execute(connection, "CREATE TABLE moment (at DATETIME(6))");
                // An hour that does not exist in Stockholm: the night the clock goes forward.
                LocalDateTime missingThere = LocalDateTime.parse("2026-03-29T02:30:00.123456");
                try (var insert = connection.prepareStatement("INSERT INTO moment VALUES (?)")) {
                    insert.setObject(1, missingThere);
                    insert.execute();
                    // The control: an older type meets the machine's zone on its way and arrives an hour late.
                    insert.setTimestamp(1, Timestamp.valueOf(missingThere));
                    insert.execute();
                }
                assertThat(single(connection, "SELECT GROUP_CONCAT(at) FROM moment"))
                        .isEqualTo("2026-03-29 02:30:00.123456,2026-03-29 03:30:00.123456");
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("SELECT MIN(at) FROM moment")) {
                    rows.next();
                    assertThat(rows.getObject(1, LocalDateTime.class)).isEqualTo(missingThere);
                }
            }
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String single(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
