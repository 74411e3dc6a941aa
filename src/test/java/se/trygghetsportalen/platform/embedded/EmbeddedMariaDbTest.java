package se.trygghetsportalen.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMariaDbTest {
    @TempDir
    Path temporary;

    @Test
    void keepsItsDataOverARestartAlsoUnderTheTemporaryDirectory() throws SQLException {
        Path dataDir = temporary.resolve("en mapp med å och mellanslag");
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(TestDatabase.settings(dataDir));
                var connection = TestDatabase.connect(database.owner());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (id INT PRIMARY KEY)");
            statement.execute("INSERT INTO kept VALUES (1)");
            statement.execute("GRANT SELECT ON kept TO portal_application");
        }
        assertThat(Files.exists(dataDir.resolve("mariadb/mariadbd.pid"))).isFalse();
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(TestDatabase.settings(dataDir));
                var connection = TestDatabase.connect(database.application());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT id FROM kept")) {
            assertThat(rows.next()).isTrue();
        }
    }
}
