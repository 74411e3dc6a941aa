package se.trygghetsportalen.platform.audit;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import se.trygghetsportalen.platform.audit.domain.VerificationReport;

/**
 * The verify command: the program started with {@value #ARGUMENT}. Seals what waits, verifies the whole trail, tells what
 * it found in plain English and ends with {@value #INTACT} when nothing is wrong, {@value #DAMAGED} when something is,
 * and {@value #UNKNOWN} when it could not be done.
 *
 * <p>Reads the settings that the portal reads (database, key and head), but starts no web server, no job and no migration.
 * Beside a running portal on a database server it disturbs nobody; the embedded database serves one program at a time.
 */
public final class AuditVerificationCommand {
    /** What asks for the command. */
    public static final String ARGUMENT = "--verify-audit";

    static final int INTACT = 0;
    static final int DAMAGED = 1;
    static final int UNKNOWN = 2;

    private static final Logger LOG = LoggerFactory.getLogger(AuditVerificationCommand.class);

    private AuditVerificationCommand() {}

    /** Whether the arguments ask for the command instead of the portal. */
    public static boolean isAskedFor(String... arguments) {
        return Arrays.asList(arguments).contains(ARGUMENT);
    }

    /**
     * Runs the command and answers the exit code.
     *
     * @param clock the configuration that offers the clock
     * @param arguments the program's arguments
     */
    public static int run(Class<?> clock, String... arguments) {
        String[] settings = Arrays.stream(arguments)
                .filter(argument -> !argument.equals(ARGUMENT))
                .toArray(String[]::new);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Parts.class, clock)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "logging.pattern.console",
                        "%m%n",
                        "logging.level.root",
                        "warn",
                        "logging.level." + AuditVerificationCommand.class.getName(),
                        "info",
                        "spring.main.banner-mode",
                        "off"))
                .run(settings)) {
            long sealed = context.getBean(AuditSealing.class).seal();
            if (sealed > 0) {
                LOG.info("Sealed {} rows that were waiting.", sealed);
            }
            VerificationReport report = context.getBean(AuditVerification.class).verify();
            report.inEnglish().forEach(LOG::info);
            return report.intact() ? INTACT : DAMAGED;
        } catch (BeansException e) {
            // The start has told why, in the same words as the portal's own.
            return UNKNOWN;
        } catch (UncheckedIOException e) {
            LOG.error("The audit trail could not be verified: {}.", e.getMessage());
            return UNKNOWN;
        } catch (RuntimeException e) {
            LOG.error("The audit trail could not be verified.", e);
            return UNKNOWN;
        }
    }

    /** What the command needs of the portal, and no more. No stereotype, so that the portal does not find it. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JooqAutoConfiguration.class
    })
    @ComponentScan(
            basePackages = {"se.trygghetsportalen.platform.audit", "se.trygghetsportalen.platform.embedded"},
            excludeFilters = {
                @Filter(type = FilterType.REGEX, pattern = ".*\\.audit\\.(ui|jobs)\\..*"),
                @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = AuditReview.class)
            })
    static class Parts {}
}
