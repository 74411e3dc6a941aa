package se.trygghetsportalen.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** How the portal gets its database, and what it says when it gets none. */
@ExtendWith(OutputCaptureExtension.class)
class EmbeddedDatabaseConfigurationTest {
    @TempDir
    Path temporary;

    private ApplicationContextRunner portal;

    @BeforeEach
    void prepareASchemaAndShareTheUnpackedPrograms() throws IOException, SQLException {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(TestDatabase.settings(temporary));
                Connection owner = TestConnections.open(database.owner())) {
            EmbeddedMariaDbTest.execute(owner, "CREATE TABLE last_word (said VARCHAR(20))");
            EmbeddedMariaDbTest.execute(owner, "GRANT SELECT, INSERT ON last_word TO portal_application");
        }
        try (var versions = Files.newDirectoryStream(TestDatabase.HOME, "[0-9]*[0-9]")) {
            for (Path version : versions) {
                Files.createSymbolicLink(temporary.resolve("mariadb").resolve(version.getFileName()), version);
            }
        }
        portal = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
                .withUserConfiguration(EmbeddedDatabaseConfiguration.class)
                .withPropertyValues("portal.data-dir=" + temporary);
    }

    @Test
    void givesThePoolTheApplicationAndLiquibaseTheOwner() {
        portal.run(context -> {
            assertThat(context.getBean(JdbcConnectionDetails.class).getUsername())
                    .isEqualTo("portal_app");
            assertThat(context.getBean(LiquibaseConnectionDetails.class).getUsername())
                    .isEqualTo("portal_owner");
            assertThat(context.getBean(LiquibaseConnectionDetails.class).getJdbcUrl())
                    .startsWith("jdbc:mariadb://127.0.0.1:");
        });
        assertThat(temporary.resolve("mariadb/mariadbd.pid")).doesNotExist();
    }

    @Test
    void stopsTheServerOnlyAfterWhoeverStillWritesToIt() throws SQLException {
        portal.withBean(LastWriter.class)
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(LastWriter.class));
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(TestDatabase.settings(temporary));
                Connection owner = TestConnections.open(database.owner())) {
            assertThat(EmbeddedMariaDbTest.single(owner, "SELECT said FROM last_word"))
                    .isEqualTo("closing");
        }
    }

    @Test
    void forgetsTheMigrationLockOfAKilledPortal() throws SQLException {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(TestDatabase.settings(temporary));
                Connection owner = TestConnections.open(database.owner())) {
            EmbeddedMariaDbTest.execute(
                    owner,
                    "CREATE TABLE DATABASECHANGELOGLOCK (ID INT, LOCKED BIT(1), LOCKGRANTED DATETIME, LOCKEDBY"
                            + " VARCHAR(255))");
            EmbeddedMariaDbTest.execute(
                    owner, "INSERT INTO DATABASECHANGELOGLOCK VALUES (1, TRUE, CURRENT_TIMESTAMP, 'the killed')");
            EmbeddedMariaDbTest.execute(owner, "GRANT SELECT ON DATABASECHANGELOGLOCK TO portal_application");
        }
        portal.run(context -> {
            try (Connection connection = context.getBean(DataSource.class).getConnection()) {
                assertThat(EmbeddedMariaDbTest.single(
                                connection,
                                "SELECT CONCAT(LOCKED + 0, IFNULL(LOCKEDBY, '')) FROM DATABASECHANGELOGLOCK"))
                        .isEqualTo("0");
            }
        });
    }

    @Test
    void stepsAsideForANamedServer() {
        portal.withPropertyValues("spring.datasource.url=jdbc:mariadb://db.example.org/portal")
                .run(context -> assertThat(context).doesNotHaveBean(EmbeddedMariaDb.class));
    }

    @Test
    void explainsAFailureInTwoSentencesInsteadOfAStackTrace(CapturedOutput output) throws IOException {
        Path file = Files.writeString(temporary.resolve("a file"), "not a directory");
        assertThatThrownBy(() -> new SpringApplicationBuilder(EmbeddedDatabaseConfiguration.class)
                        .web(WebApplicationType.NONE)
                        .run("--portal.data-dir=" + file))
                .hasRootCauseInstanceOf(IOException.class);
        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START")
                .contains("The data directory " + file + " cannot be written (FileAlreadyExistsException).")
                .contains("choose another directory with PORTAL_DATA_DIR")
                .doesNotContain("\tat se.trygghetsportalen");
    }

    /** Writes while the context closes. */
    private static final class LastWriter implements DisposableBean {
        private final DataSource pool;

        LastWriter(DataSource pool) {
            this.pool = pool;
        }

        @Override
        public void destroy() throws SQLException {
            try (Connection connection = pool.getConnection()) {
                EmbeddedMariaDbTest.execute(connection, "INSERT INTO last_word VALUES ('closing')");
            }
        }
    }
}
