package se.trygghetsportalen.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One MariaDB for all tests of a JVM, with the real changelog applied, started when the first test asks. It begins
 * empty in each JVM; the unpacked programs and an initialised template stay in {@code target/mariadb} for the next run.
 */
public final class TestDatabase {
    /** Where everything lies; {@code clean} takes it along. */
    static final Path HOME =
            Path.of(System.getProperty("basedir", ""), "target", "mariadb").toAbsolutePath();

    private static final Logger LOG = LoggerFactory.getLogger(TestDatabase.class);
    private static final Pattern OWNED = Pattern.compile("run-(\\d+)-.*");
    private static final Path DATA_DIR = run(Long.toString(System.nanoTime(), 36));
    private static @Nullable EmbeddedMariaDb running;
    private static @Nullable Exception migration;

    private TestDatabase() {}

    /** The portal's own user, with exactly the rights that the changelogs grant. */
    public static EmbeddedMariaDb.Access application() {
        return running().application();
    }

    /** The owner of the schema, for preparing and for looking behind the scenes. */
    public static EmbeddedMariaDb.Access owner() {
        return running().owner();
    }

    /** The server's process, for tests that make it fall silent. */
    static long pid() {
        return running().pid();
    }

    /** The data directory of a portal on this database: keys and the like live and die with the rows. */
    public static Path dataDir() {
        return DATA_DIR;
    }

    public static Connection connectAsApplication() throws SQLException {
        return TestConnections.open(application());
    }

    public static Connection connectAsOwner() throws SQLException {
        return TestConnections.open(owner());
    }

    /** A server of its own, empty and without the changelog, that ends with the JVM. */
    public static EmbeddedMariaDb startAnother(String name) {
        return startAnother(name, EmbeddedMariaDb.Durability.RELAXED);
    }

    /** As an operator runs one: what is committed is on the disk. With the changelog; for tests that kill it. */
    public static EmbeddedMariaDb startAnotherForKilling(String name) {
        EmbeddedMariaDb started = startAnother(name, EmbeddedMariaDb.Durability.FULL);
        Exception failed = migrate(started);
        if (failed != null) {
            throw new IllegalStateException("The changelog does not apply", failed);
        }
        return started;
    }

    private static EmbeddedMariaDb startAnother(String name, EmbeddedMariaDb.Durability durability) {
        Path dataDir = run(name);
        EmbeddedMariaDb started = EmbeddedMariaDb.start(settings(dataDir).withDurability(durability));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            started.close();
            discard(dataDir);
        }));
        return started;
    }

    public static Connection connectTo(EmbeddedMariaDb.Access access) throws SQLException {
        return TestConnections.open(access);
    }

    /** Settings for tests that start a server of their own: quick, and sharing what can be shared. */
    static EmbeddedMariaDb.Settings settings(Path dataDir) {
        return EmbeddedMariaDb.Settings.in(dataDir)
                .withBinaries(HOME)
                .withTemplate(HOME.resolve("template"))
                .withDurability(EmbeddedMariaDb.Durability.RELAXED);
    }

    private static synchronized EmbeddedMariaDb running() {
        if (running == null) {
            discardEarlierRuns();
            EmbeddedMariaDb started = EmbeddedMariaDb.start(settings(DATA_DIR));
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
                started.close();
                discard(DATA_DIR);
            }));
            // Kept even when the changelog fails: one server is enough to hear the same complaint again.
            running = started;
            migration = migrate(started);
        }
        if (migration != null) {
            throw new IllegalStateException("The changelog does not apply", migration);
        }
        return running;
    }

    private static @Nullable Exception migrate(EmbeddedMariaDb database) {
        System.setProperty("liquibase.analytics.enabled", "false");
        try (Connection connection = TestConnections.open(database.owner())) {
            var liquibase = new JdbcConnection(connection);
            new CommandScope(UpdateCommandStep.COMMAND_NAME)
                    .addArgumentValue(
                            DbUrlConnectionArgumentsCommandStep.DATABASE_ARG,
                            DatabaseFactory.getInstance().findCorrectDatabaseImplementation(liquibase))
                    .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, "db/changelog/master.yaml")
                    .execute();
            return null;
        } catch (SQLException | LiquibaseException e) {
            return e;
        }
    }

    private static Path run(String name) {
        return HOME.resolve("run-" + ProcessHandle.current().pid() + "-" + name);
    }

    /** A killed test run leaves its directory, and perhaps its server, behind. Those of living runs are theirs. */
    private static void discardEarlierRuns() {
        if (!Files.isDirectory(HOME)) {
            return;
        }
        try (var runs = Files.newDirectoryStream(HOME, "run-*")) {
            for (Path run : runs) {
                Matcher owner = OWNED.matcher(run.getFileName().toString());
                if (!owner.matches()
                        || ProcessHandle.of(Long.parseLong(owner.group(1))).isEmpty()) {
                    discard(run);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void discard(Path dataDir) {
        try (DataDirectory directory = DataDirectory.take(dataDir)) {
            ServerProcess.endOrphan(directory);
            DataDirectory.deleteTree(dataDir);
        } catch (EmbeddedMariaDbException e) {
            LOG.debug("Still in use: {}", dataDir);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
