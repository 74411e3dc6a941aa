package se.trygghetsportalen.platform.embedded;

import java.nio.file.Path;
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
        return EmbeddedMariaDb.start(EmbeddedMariaDb.Settings.in(dataDir));
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
