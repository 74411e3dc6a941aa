package se.trygghetsportalen.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class DemoEnvironmentTest {
    private static final String SERVER = "jdbc:mariadb://db.example/portal";

    @Test
    void isTheDemoOnTheEmbeddedDatabaseAndListensOnThisMachineAlone() {
        MockEnvironment environment = decided(new MockEnvironment());

        assertThat(environment.getProperty("portal.demo")).isEqualTo("true");
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void isNotTheDemoOnAServersDatabase() {
        MockEnvironment environment = decided(new MockEnvironment().withProperty("spring.datasource.url", SERVER));

        assertThat(environment.getProperty("portal.demo")).isEqualTo("false");
        assertThat(environment.getProperty("server.address")).isNull();
    }

    @Test
    void isNotTheDemoWhereSomebodySaysSo() {
        MockEnvironment environment = decided(new MockEnvironment().withProperty("portal.demo", "false"));

        assertThat(environment.getProperty("portal.demo")).isEqualTo("false");
        assertThat(environment.getProperty("server.address")).isNull();
    }

    @Test
    void listensWhereSomebodySays() {
        MockEnvironment environment = decided(new MockEnvironment().withProperty("server.address", "0.0.0.0"));

        assertThat(environment.getProperty("server.address")).isEqualTo("0.0.0.0");
    }

    @Test
    void refusesTheDemoOnAServersDatabaseInOneSentence() {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("spring.datasource.url", SERVER)
                .withProperty("portal.demo", "true");

        assertThatThrownBy(() -> decided(environment))
                .isInstanceOfSatisfying(
                        DemoRefusedException.class,
                        refused -> assertThat(new DemoRefusedFailureAnalyzer().analyze(refused))
                                .isNotNull()
                                .extracting(FailureAnalysis::getDescription)
                                .asString()
                                .contains("portal.demo-on-external-database=true"));
    }

    @Test
    void buildsTheDemoOnAServersDatabaseForWhoeverMeansIt() {
        MockEnvironment environment = decided(new MockEnvironment()
                .withProperty("spring.datasource.url", SERVER)
                .withProperty("portal.demo", "true")
                .withProperty("portal.demo-on-external-database", "true"));

        assertThat(environment.getProperty("portal.demo")).isEqualTo("true");
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    private static MockEnvironment decided(MockEnvironment environment) {
        new DemoEnvironment().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
