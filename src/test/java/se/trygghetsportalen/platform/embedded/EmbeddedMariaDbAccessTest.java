package se.trygghetsportalen.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody but this machine reaches the server, and nobody without a password gets in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedMariaDbAccessTest {
    private static final String LOOPBACK_IN_PROC = "0100007F";

    private Path temporary;
    private EmbeddedMariaDb database;

    @BeforeAll
    void start(@TempDir Path directory) {
        temporary = directory;
        database = EmbeddedMariaDb.start(TestDatabase.settings(temporary.resolve("guarded")));
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws IOException {
        assertThat(listeningAddresses(database.pid())).containsExactly(LOOPBACK_IN_PROC);
    }

    @Test
    void theLookAtListeningAddressesFindsAnOpenServer() throws IOException {
        try (EmbeddedMariaDb open = EmbeddedMariaDb.start(
                TestDatabase.settings(temporary.resolve("open")).withServerOptions("--bind-address=0.0.0.0"))) {
            assertThat(listeningAddresses(open.pid())).isNotEmpty().doesNotContain(LOOPBACK_IN_PROC);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"root", "", "mariadb.sys", "PUBLIC", "portal_app", "portal_owner", "portal_application"})
    void refusesEverybodyWithoutAPassword(String user) {
        assertThatThrownBy(() -> enter(database, user))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("denied");
    }

    @Test
    void thePasswordlessEntryWorksWhereSecurityIsOff() throws SQLException {
        try (EmbeddedMariaDb open = EmbeddedMariaDb.start(
                TestDatabase.settings(temporary.resolve("unguarded")).withServerOptions("--skip-grant-tables"))) {
            enter(open, "root");
        }
    }

    @Test
    void theApplicationMayDoWhatAChangelogGrantsAndNothingElse() throws SQLException {
        try (Connection owner = TestConnections.open(database.owner())) {
            EmbeddedMariaDbTest.execute(owner, "CREATE TABLE diary (id INT PRIMARY KEY)");
            EmbeddedMariaDbTest.execute(owner, "CREATE TABLE secret (id INT PRIMARY KEY)");
            EmbeddedMariaDbTest.execute(owner, "GRANT SELECT, INSERT ON diary TO portal_application");
        }
        try (Connection application = TestConnections.open(database.application())) {
            EmbeddedMariaDbTest.execute(application, "INSERT INTO diary VALUES (1)");
            assertThat(EmbeddedMariaDbTest.single(application, "SELECT COUNT(*) FROM diary"))
                    .isEqualTo("1");
            for (String forbidden : List.of(
                    "UPDATE diary SET id = 2",
                    "DELETE FROM diary",
                    "TRUNCATE TABLE diary",
                    "DROP TABLE diary",
                    "SELECT * FROM secret",
                    "SELECT * FROM mysql.global_priv",
                    "CREATE TABLE own (id INT)",
                    "GRANT SELECT ON diary TO portal_application",
                    "SELECT 1 INTO OUTFILE 'leak'",
                    "SHUTDOWN")) {
                assertThatThrownBy(() -> EmbeddedMariaDbTest.execute(application, forbidden))
                        .as(forbidden)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("denied");
            }
        }
    }

    @Test
    void theOwnerStaysInTheSchema() throws SQLException {
        try (Connection owner = TestConnections.open(database.owner())) {
            assertThatThrownBy(() -> EmbeddedMariaDbTest.execute(owner, "CREATE DATABASE other"))
                    .hasMessageContaining("denied");
            assertThatThrownBy(() -> EmbeddedMariaDbTest.execute(owner, "CREATE USER somebody"))
                    .hasMessageContaining("denied");
        }
    }

    private static void enter(EmbeddedMariaDb where, String user) throws SQLException {
        String url = "jdbc:mariadb://127.0.0.1:" + where.port() + "/?user=" + user;
        try (Connection connection = DriverManager.getConnection(url)) {
            EmbeddedMariaDbTest.execute(connection, "SELECT 1");
        }
    }

    /** The local addresses, as the kernel writes them, on which the process waits for TCP connections. */
    private static List<String> listeningAddresses(long pid) throws IOException {
        Set<String> sockets;
        try (var descriptors = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            sockets = descriptors
                    .map(descriptor -> {
                        try {
                            return Files.readSymbolicLink(descriptor).toString();
                        } catch (IOException e) {
                            return "";
                        }
                    })
                    .collect(Collectors.toSet());
        }
        List<String> addresses = new ArrayList<>();
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "net", table))) {
                String[] columns = line.trim().split("\\s+");
                boolean listens = columns[3].equals("0A");
                if (listens && sockets.contains("socket:[" + columns[9] + "]")) {
                    addresses.add(columns[1].substring(0, columns[1].indexOf(':')));
                }
            }
        }
        return addresses;
    }
}
