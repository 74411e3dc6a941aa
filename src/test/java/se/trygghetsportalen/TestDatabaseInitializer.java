package se.trygghetsportalen;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import se.trygghetsportalen.platform.embedded.EmbeddedMariaDb;
import se.trygghetsportalen.platform.embedded.TestDatabase;

/** Names the tests' database and data directory to the portal in the way an operator names a server. */
public class TestDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        EmbeddedMariaDb.Access application = TestDatabase.application();
        EmbeddedMariaDb.Access owner = TestDatabase.owner();
        TestPropertyValues.of(
                        "portal.data-dir=" + TestDatabase.dataDir(),
                        "spring.datasource.url=" + application.jdbcUrl(),
                        "spring.datasource.username=" + application.username(),
                        "spring.datasource.password=" + application.password(),
                        "spring.liquibase.url=" + owner.jdbcUrl(),
                        "spring.liquibase.user=" + owner.username(),
                        "spring.liquibase.password=" + owner.password())
                .applyTo(context);
    }
}
