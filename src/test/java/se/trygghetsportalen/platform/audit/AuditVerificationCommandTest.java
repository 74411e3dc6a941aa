package se.trygghetsportalen.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import se.trygghetsportalen.platform.embedded.EmbeddedMariaDb;
import se.trygghetsportalen.platform.embedded.TestDatabase;

/** The command on the tests' database, as an operator runs it on a server. */
class AuditVerificationCommandTest {
    static class SystemClock {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @Test
    void isAskedForByItsArgumentAlone() {
        assertThat(AuditVerificationCommand.isAskedFor("--server.port=1", "--verify-audit"))
                .isTrue();
        assertThat(AuditVerificationCommand.isAskedFor("--server.port=1")).isFalse();
    }

    @Test
    void endsWithZeroWhenNothingIsWrong() {
        assertThat(run()).isEqualTo(AuditVerificationCommand.INTACT);
    }

    @Test
    void endsWithTwoWhenTheTrailCannotBeRead(@TempDir Path directory) throws IOException {
        Path noKey = Files.writeString(directory.resolve("audit.key"), "no key");

        assertThat(run("--portal.audit.key-file=" + noKey)).isEqualTo(AuditVerificationCommand.UNKNOWN);
    }

    private static int run(String... settings) {
        EmbeddedMariaDb.Access application = TestDatabase.application();
        List<String> arguments = new ArrayList<>(List.of(
                AuditVerificationCommand.ARGUMENT,
                "--spring.datasource.url=" + application.jdbcUrl(),
                "--spring.datasource.username=" + application.username(),
                "--spring.datasource.password=" + application.password(),
                "--portal.data-dir=" + TestDatabase.dataDir()));
        arguments.addAll(List.of(settings));
        return AuditVerificationCommand.run(SystemClock.class, arguments.toArray(String[]::new));
    }
}
