package se.trygghetsportalen.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The statements that {@code db/init/01-users.sh} gives a fresh server, run on a real one: the owner can migrate, and
 * the application can do what a changelog grants and no more.
 */
class ServerUsersScriptTest {
    private static final Path SCRIPT = Path.of("db/init/01-users.sh").toAbsolutePath();
    private static final String OWNER_PASSWORD = "owner's \\ secret";
    private static final String APPLICATION_PASSWORD = "plain-secret";

    @TempDir
    Path temporary;

    @Test
    void givesTheOwnerTheSchemaAndTheApplicationOnlyWhatIsGranted() throws Exception {
        secret("database_owner_password", OWNER_PASSWORD + "\n");
        secret("database_application_password", APPLICATION_PASSWORD);
        Run script = run();
        assertThat(script.exitCode()).as(script.output()).isZero();

        try (EmbeddedMariaDb server = freshServer()) {
            execute(root(server), script.output().lines().toArray(String[]::new));
            EmbeddedMariaDb.Access owner = as(server, EmbeddedMariaDb.OWNER, OWNER_PASSWORD);
            EmbeddedMariaDb.Access application = as(server, EmbeddedMariaDb.APPLICATION, APPLICATION_PASSWORD);

            execute(
                    owner,
                    "CREATE TABLE trail (id INT PRIMARY KEY)",
                    "CREATE TABLE unmentioned (id INT PRIMARY KEY)",
                    "GRANT SELECT, INSERT ON trail TO " + EmbeddedMariaDb.ROLE);

            execute(application, "INSERT INTO trail VALUES (1)", "SELECT id FROM trail");
            for (String forbidden : List.of(
                    "DELETE FROM trail",
                    "UPDATE trail SET id = 2",
                    "SELECT id FROM unmentioned",
                    "CREATE TABLE another (id INT)",
                    "DROP TABLE trail",
                    "GRANT SELECT ON unmentioned TO " + EmbeddedMariaDb.ROLE)) {
                assertThatThrownBy(() -> execute(application, forbidden))
                        .as(forbidden)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("denied");
            }
        }
    }

    @Test
    void refusesAMissingPassword() throws Exception {
        secret("database_owner_password", OWNER_PASSWORD);
        secret("database_application_password", "\n");

        Run script = run();

        assertThat(script.exitCode()).isNotZero();
        assertThat(script.output())
                .contains("database_application_password is missing or empty")
                .doesNotContain("CREATE");
    }

    /** The image sources the file only when it cannot be executed, and only then lends it docker_process_sql. */
    @Test
    void isReadAndNotExecuted() {
        assertThat(Files.isExecutable(SCRIPT)).isFalse();
    }

    /** A server with somebody who may do everything, and without the users that the script makes. */
    private EmbeddedMariaDb freshServer() throws IOException, SQLException {
        Path dataDir = temporary.resolve("portal");
        Credentials credentials;
        try (DataDirectory directory = DataDirectory.take(dataDir)) {
            credentials = Credentials.readOrCreate(directory.credentials());
        }
        Path init = Files.writeString(temporary.resolve("init.sql"), """
                CREATE DATABASE portal;
                CREATE USER portal_owner@'127.0.0.1' IDENTIFIED BY '%s';
                GRANT ALL PRIVILEGES ON portal.* TO portal_owner@'127.0.0.1';
                CREATE USER portal_app@'127.0.0.1' IDENTIFIED BY '%s';
                CREATE USER everything@'127.0.0.1' IDENTIFIED BY 'everything';
                GRANT ALL PRIVILEGES ON *.* TO everything@'127.0.0.1' WITH GRANT OPTION;
                """.formatted(
                        credentials.ownerPassword(), credentials.applicationPassword()));
        EmbeddedMariaDb server =
                EmbeddedMariaDb.start(TestDatabase.settings(dataDir).withServerOptions("--init-file=" + init));
        execute(
                root(server),
                "DROP USER portal_owner@'127.0.0.1'",
                "DROP USER portal_app@'127.0.0.1'",
                "DROP DATABASE portal");
        return server;
    }

    private static EmbeddedMariaDb.Access root(EmbeddedMariaDb server) {
        String url = server.owner().jdbcUrl().replace("/portal?", "/?");
        return new EmbeddedMariaDb.Access(url, "everything", "everything");
    }

    private static EmbeddedMariaDb.Access as(EmbeddedMariaDb server, String user, String password) {
        return new EmbeddedMariaDb.Access(server.owner().jdbcUrl(), user, password);
    }

    private static void execute(EmbeddedMariaDb.Access access, String... statements) throws SQLException {
        try (Connection connection = TestConnections.open(access);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void secret(String name, String content) throws IOException {
        Files.writeString(temporary.resolve(name), content);
    }

    /** Runs the script as the image does, with a docker_process_sql that prints what it is given. */
    private Run run() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("sh", "-ec", "docker_process_sql() { cat; }; . \"$1\"", "image", SCRIPT.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PORTAL_SECRETS", temporary.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), output);
    }

    private record Run(int exitCode, String output) {}
}
