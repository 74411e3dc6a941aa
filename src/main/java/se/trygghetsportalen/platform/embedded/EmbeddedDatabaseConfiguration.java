package se.trygghetsportalen.platform.embedded;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Gives the portal its own database when nobody names a server by {@code spring.datasource.url}: the application's user
 * for the pool, the owner for Liquibase. The server stops after the pool that hangs on it.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabaseConfiguration.NoServerIsNamed.class)
class EmbeddedDatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedMariaDb embeddedMariaDb(@Value("${portal.data-dir:data}") Path dataDir) {
        EmbeddedMariaDb database = EmbeddedMariaDb.start(EmbeddedMariaDb.Settings.in(dataDir));
        try {
            releaseMigrationLock(database.owner());
            return database;
        } catch (SQLException e) {
            database.close();
            throw new IllegalStateException("The lock of the migrations cannot be released", e);
        }
    }

    /**
     * A portal that is killed while it migrates leaves Liquibase's lock behind, and the next start would wait for
     * minutes. We alone hold the data directory, so nobody can be migrating now.
     */
    private static void releaseMigrationLock(EmbeddedMariaDb.Access owner) throws SQLException {
        try (var connection = DriverManager.getConnection(owner.jdbcUrl(), owner.username(), owner.password());
                var tables = connection
                        .getMetaData()
                        .getTables(EmbeddedMariaDb.SCHEMA, null, "DATABASECHANGELOGLOCK", null);
                var statement = connection.createStatement()) {
            if (tables.next()) {
                statement.executeUpdate(
                        "UPDATE DATABASECHANGELOGLOCK SET LOCKED = 0, LOCKGRANTED = NULL, LOCKEDBY = NULL WHERE LOCKED");
            }
        }
    }

    @Bean
    JdbcConnectionDetails applicationConnection(EmbeddedMariaDb database) {
        return new ApplicationConnection(database.application());
    }

    @Bean
    LiquibaseConnectionDetails ownerConnection(EmbeddedMariaDb database) {
        return new OwnerConnection(database.owner());
    }

    private record ApplicationConnection(EmbeddedMariaDb.Access access) implements JdbcConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return access.jdbcUrl();
        }

        @Override
        public String getUsername() {
            return access.username();
        }

        @Override
        public String getPassword() {
            return access.password();
        }
    }

    private record OwnerConnection(EmbeddedMariaDb.Access access) implements LiquibaseConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return access.jdbcUrl();
        }

        @Override
        public String getUsername() {
            return access.username();
        }

        @Override
        public String getPassword() {
            return access.password();
        }
    }

    static class NoServerIsNamed implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }
}
