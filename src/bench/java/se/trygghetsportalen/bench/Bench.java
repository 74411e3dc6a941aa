package se.trygghetsportalen.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.trygghetsportalen.TrygghetsportalenApplication;
import se.trygghetsportalen.mentoring.domain.WholeList;
import se.trygghetsportalen.outreach.ContactExport;
import se.trygghetsportalen.outreach.domain.ContactOverviewQuery;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.Username;
import se.trygghetsportalen.platform.embedded.EmbeddedMariaDb;
import se.trygghetsportalen.shell.ActingAs;

/**
 * Runs every measurement, one after the other: {@code ./mvnw -Pbench process-test-classes}. The database is the embedded
 * one as it comes, with every commit on disk.
 */
public final class Bench {
    private static final String LEAD = "samordnare";
    private static final String PASSWORD = "ekange";

    private Bench() {}

    /** Does the work in somebody's name. */
    @FunctionalInterface
    interface As {
        Object call(Callable<?> work);
    }

    public static void main(String[] arguments) throws Exception {
        int contacts = Integer.getInteger("bench.contacts", 1_000_000);
        Path home = Path.of(System.getProperty("bench.home", "target/bench"), "run-" + System.currentTimeMillis())
                .toAbsolutePath();
        Files.createDirectories(home);
        Table table = new Table();
        table.machine();
        if (isAskedFor("P7")) {
            BonusFigures.measure(table);
            PayoutFigures.measure(table);
        }
        Path programs = home.resolve("programs");
        EmbeddedMariaDb.Settings settings =
                EmbeddedMariaDb.Settings.in(home.resolve("many")).withBinaries(programs);
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(settings);
                ConfigurableApplicationContext portal = portal(database, home);
                Connection owner = connect(database.owner())) {
            if (isAskedFor("P7")) {
                new RunFigures(portal, person -> as(portal, person)).measure(table, owner);
            }
            if (isAskedFor("P1")) {
                onManyContacts(table, contacts, database, portal, owner, programs);
            }
        }
        if (isAskedFor("P10")) {
            StartFigures.measure(table, home);
        }
        table.machine();
        table.write(home.resolveSibling("table.md"));
    }

    /** Whether a goal is to be measured: all of them, unless one was named. */
    private static boolean isAskedFor(String goal) {
        String only = System.getProperty("bench.only", "");
        return only.isEmpty() || only.equals(goal);
    }

    private static void onManyContacts(
            Table table,
            int contacts,
            EmbeddedMariaDb database,
            ConfigurableApplicationContext portal,
            Connection owner,
            Path programs)
            throws Exception {
        FlowFigures flow = new FlowFigures(
                table, Integer.parseInt(portal.getEnvironment().getRequiredProperty("local.server.port")), PASSWORD);
        double few = flow.weigh(LEAD);
        double filled = Timing.once(() -> {
            Fill.contacts(owner, contacts);
            return contacts;
        });
        table.row("", contacts + " contacts filled in", Table.ms(filled), "≤ 5 min");
        if (isAskedFor("")) {
            MatchingFigures.measure(table, portal.getBean(WholeList.Solver.class));
            PageFigures.measure(table, portal.getBean(ContactOverviewQuery.class), owner, contacts);
            FileFigures.measure(
                    table,
                    portal.getBean(ContactExport.class),
                    as(portal, LEAD),
                    database,
                    programs.resolve("11.4.5"),
                    contacts);
        }
        flow.measure(few, LEAD, owner);
    }

    private static ConfigurableApplicationContext portal(EmbeddedMariaDb database, Path home) {
        EmbeddedMariaDb.Access application = database.application();
        EmbeddedMariaDb.Access owner = database.owner();
        System.setProperty("spring.datasource.url", application.jdbcUrl());
        System.setProperty("spring.datasource.username", application.username());
        System.setProperty("spring.datasource.password", application.password());
        System.setProperty("spring.liquibase.url", owner.jdbcUrl());
        System.setProperty("spring.liquibase.user", owner.username());
        System.setProperty("spring.liquibase.password", owner.password());
        System.setProperty("portal.demo", "true");
        System.setProperty("portal.demo-on-external-database", "true");
        System.setProperty("portal.demo-weeks", "8");
        System.setProperty("portal.data-dir", home.resolve("many").toString());
        System.setProperty("server.port", "0");
        return SpringApplication.run(TrygghetsportalenApplication.class);
    }

    private static As as(ConfigurableApplicationContext portal, String person) {
        Account account = portal.getBean(AccountRepository.class)
                .findCredentials(Username.of(person))
                .orElseThrow()
                .account();
        ActingAs actingAs = portal.getBean(ActingAs.class);
        return work -> actingAs.call(account.signedIn(), () -> {
            try {
                return work.call();
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private static Connection connect(EmbeddedMariaDb.Access access) throws Exception {
        return DriverManager.getConnection(access.jdbcUrl(), access.username(), access.password());
    }
}
