package se.trygghetsportalen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.trygghetsportalen.platform.embedded.EmbeddedMariaDb;

/** What {@link PortalTest} gives a test besides the portal: the shared database, by an operator's settings. */
class TestDatabaseInitializerTest {
    @Test
    void thePortalUnderTestMigratesAsTheOwnerAndWorksAsTheApplication() {
        new ApplicationContextRunner()
                .withInitializer(new TestDatabaseInitializer())
                .withPropertyValues("spring.liquibase.change-log=classpath:db/changelog/master.yaml")
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        JdbcClientAutoConfiguration.class,
                        LiquibaseAutoConfiguration.class))
                .run(context -> assertThat(context.getBean(JdbcClient.class)
                                .sql("SELECT CURRENT_USER()")
                                .query(String.class)
                                .single())
                        .isEqualTo(EmbeddedMariaDb.APPLICATION + "@127.0.0.1"));
    }
}
