package se.trygghetsportalen.platform.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Opens a plain connection; apart from {@link TestDatabase} so that a child process needs no Liquibase. */
final class TestConnections {
    private TestConnections() {}

    static Connection open(EmbeddedMariaDb.Access access) throws SQLException {
        return DriverManager.getConnection(access.jdbcUrl(), access.username(), access.password());
    }
}
