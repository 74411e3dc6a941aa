package se.trygghetsportalen.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.trygghetsportalen.PortalTest;

/** The database that all tests of the portal share. */
@PortalTest
class TestDatabaseTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @Test
    void thePortalUnderTestWorksOnTheSharedDatabaseAsTheApplication() {
        assertThat(environment.getProperty("spring.datasource.url"))
                .isEqualTo(TestDatabase.application().jdbcUrl());
        assertThat(jdbc.sql("SELECT CURRENT_USER()").query(String.class).single())
                .isEqualTo("portal_app@127.0.0.1");
    }

    @Test
    void theChangelogIsAppliedByTheOwner() throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner()) {
            assertThat(Integer.parseInt(
                            EmbeddedMariaDbTest.single(owner, "SELECT COUNT(*) FROM DATABASECHANGELOG")))
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
