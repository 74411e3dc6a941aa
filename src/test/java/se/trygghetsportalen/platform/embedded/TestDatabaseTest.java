package se.trygghetsportalen.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The database that all tests of the portal share. */
class TestDatabaseTest {
    @Test
    void theChangelogIsAppliedByTheOwner() throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner()) {
            assertThat(Integer.parseInt(EmbeddedMariaDbTest.single(owner, "SELECT COUNT(*) FROM DATABASECHANGELOG")))
                    .isPositive();
        }
    }

    @Test
    void theApplicationMayNotChangeTheSchema() throws SQLException {
        try (Connection application = TestDatabase.connectAsApplication()) {
            assertThatThrownBy(() -> EmbeddedMariaDbTest.execute(application, "CREATE TABLE smuggled (id INT)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("denied");
        }
    }
}
