package se.trygghetsportalen.platform.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MariaDB server of our own beside the portal, for a newcomer and for tests.
 *
 * <p>Promises: only this machine reaches it and nobody without a password; one process at a time owns a data directory,
 * and a second is told so at once; what was committed survives a restart, a killed portal and a killed server; a server
 * that dies while the portal runs is started again on the same port. It never deletes a finished data directory.
 *
 * <p>It does not upgrade the system tables of a data directory made by another MariaDB version.
 */
public final class EmbeddedMariaDb implements AutoCloseable {
    /** The user for Liquibase: everything on the schema, and the right to pass table privileges on. */
    public static final String OWNER = "portal_owner";

    /** The portal's user: only what changelogs grant to {@link #ROLE}. */
    public static final String APPLICATION = "portal_app";

    /** The role to which changelogs grant table privileges; it is active in every session of {@link #APPLICATION}. */
    public static final String ROLE = "portal_application";

    public static final String SCHEMA = "portal";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMariaDb.class);
    private static final String HOST = "127.0.0.1";

    /** Crash recovery of a large database takes its time; a server that gives up ends by itself. */
    private static final Duration READY_WITHIN = Duration.ofMinutes(5);

    private static final Duration REST_BETWEEN_PROBES = Duration.ofMillis(40);
    private static final Duration REST_BETWEEN_RESTARTS = Duration.ofSeconds(1);
    private static final int HOST_NOT_PRIVILEGED = 1130;
    private static final int ATTEMPTS_FOR_A_PORT = 5;

    /** Below the ports that the system hands out by itself, so nobody's outgoing connection takes ours. */
    private static final int FIRST_PORT = 20_000;

    private static final int LAST_PORT = 31_999;

    private final Settings settings;
    private final DataDirectory directory;
    private final Binaries binaries;
    private final Credentials credentials;
    private final Thread watch;

    private int port;
    private volatile Process process;
    private volatile boolean closing;

    /** How safe a commit is. */
    public enum Durability {
        /** A commit is on disk before it is acknowledged. */
        FULL,
        /** For tests: survives a killed process, not a lost machine. */
        RELAXED
    }

    /**
     * Where and how the server runs.
     *
     * @param dataDir the portal's data directory; the server keeps to its folder {@code mariadb}
     * @param binaries where the programs are unpacked, by version; {@code dataDir/mariadb} when absent
     * @param template an initialised data directory that is copied instead of initialising anew, made when missing
     * @param durability how safe a commit is
     * @param serverOptions further options for {@code mariadbd}, which win over ours
     */
    public record Settings(
            Path dataDir,
            @Nullable Path binaries,
            @Nullable Path template,
            Durability durability,
            List<String> serverOptions) {
        public Settings {
            serverOptions = List.copyOf(serverOptions);
        }

        public static Settings in(Path dataDir) {
            return new Settings(dataDir, null, null, Durability.FULL, List.of());
        }

        public Settings withBinaries(Path newBinaries) {
            return new Settings(dataDir, newBinaries, template, durability, serverOptions);
        }

        public Settings withTemplate(Path newTemplate) {
            return new Settings(dataDir, binaries, newTemplate, durability, serverOptions);
        }

        public Settings withDurability(Durability newDurability) {
            return new Settings(dataDir, binaries, template, newDurability, serverOptions);
        }

        public Settings withServerOptions(String... options) {
            return new Settings(dataDir, binaries, template, durability, List.of(options));
        }
    }

    /**
     * How one database user gets in. The session's zone is UTC. A {@code LocalDateTime} given to the driver as such is
     * stored as it reads; a {@code Timestamp} or {@code Instant} goes through the machine's zone, so persistence hands
     * over local times of UTC.
     */
    public record Access(String jdbcUrl, String username, String password) {
        /** Without naming the schema, which the application may not enter before a changelog lets it. */
        Access withoutSchema() {
            return new Access(jdbcUrl.replaceFirst("/" + SCHEMA + "\\?", "/?"), username, password);
        }

        @Override
        public String toString() {
            return username + " at " + jdbcUrl;
        }
    }

    private EmbeddedMariaDb(Settings settings, DataDirectory directory) throws IOException {
        this.settings = settings;
        this.directory = directory;
        ServerProcess.endOrphan(directory);
        Binaries.discardUnfinished(directory.folder());
        Files.createDirectories(directory.temporary());
        this.binaries = Binaries.unpack(settings.binaries() == null ? directory.folder() : settings.binaries());
        this.credentials = Credentials.readOrCreate(directory.credentials());
        initialise();
        this.process = launchOnAFreePort();
        this.watch = Thread.ofPlatform().daemon().name("embedded-mariadb-watch").unstarted(this::restartWhenItDies);
    }

    /**
     * Takes the data directory, prepares what is missing there and returns when the server answers both users.
     *
     * @throws EmbeddedMariaDbException if that is impossible, with a sentence for the reader
     */
    public static EmbeddedMariaDb start(Settings settings) {
        DataDirectory directory = DataDirectory.take(settings.dataDir());
        try {
            EmbeddedMariaDb started = new EmbeddedMariaDb(settings, directory);
            started.watch.start();
            LOG.info("The embedded MariaDB answers on {}:{}, data in {}", HOST, started.port, directory.folder());
            return started;
        } catch (IOException e) {
            directory.close();
            throw DataDirectory.unusable(settings.dataDir(), e);
        } catch (RuntimeException | Error e) {
            directory.close();
            throw e;
        }
    }

    public int port() {
        return port;
    }

    /** The server's process id; another one after it was started again. */
    public long pid() {
        return process.pid();
    }

    /**
     * How the portal gets in. A silent database is given up after eight seconds, so that whoever waits has an answer
     * within ten.
     */
    public Access application() {
        return new Access(url() + "&socketTimeout=8000", APPLICATION, credentials.applicationPassword());
    }

    /** How Liquibase gets in. A migration may take as long as it needs. */
    public Access owner() {
        return new Access(url(), OWNER, credentials.ownerPassword());
    }

    private String url() {
        return "jdbc:mariadb://%s:%d/%s?connectTimeout=2000&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
                .formatted(HOST, port, SCHEMA);
    }

    /** Ends the server in an orderly way and gives the data directory back. */
    @Override
    public void close() {
        if (closing) {
            return;
        }
        closing = true;
        watch.interrupt();
        try {
            watch.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            ServerProcess.end(process);
            Files.deleteIfExists(directory.pidFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            directory.close();
        }
        LOG.info("The embedded MariaDB in {} has stopped", directory.folder());
    }

    private void initialise() throws IOException {
        if (Files.isDirectory(directory.data())) {
            return;
        }
        Path unfinished = directory.unfinishedData();
        DataDirectory.deleteTree(unfinished);
        Path template = settings.template();
        if (template == null) {
            bootstrap(unfinished);
        } else {
            if (!Files.isDirectory(template)) {
                bootstrap(unfinished);
                offer(unfinished, template);
                DataDirectory.deleteTree(unfinished);
            }
            DataDirectory.copyTree(template, unfinished);
        }
        if (settings.durability() == Durability.FULL) {
            DataDirectory.force(unfinished);
        }
        Files.move(unfinished, directory.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void offer(Path finished, Path template) throws IOException {
        Files.createDirectories(template.toAbsolutePath().getParent());
        Path draft = template.resolveSibling(template.getFileName() + ".new-" + UUID.randomUUID());
        DataDirectory.copyTree(finished, draft);
        try {
            Files.move(draft, template, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Another test run may have offered its own meanwhile.
            DataDirectory.deleteTree(draft);
            if (!Files.isDirectory(template)) {
                throw e;
            }
        }
    }

    /** Writes the system tables. No user who gets in by TCP exists yet: those come with the first start. */
    private void bootstrap(Path data) throws IOException {
        LOG.info("Initialising the embedded MariaDB in {}", directory.folder());
        Files.createDirectory(data);
        List<String> command = new ArrayList<>(command(data));
        command.addAll(List.of("--bootstrap", "--enforce-storage-engine=", "--log-warnings=0", "--skip-networking"));
        Process bootstrapping = ServerProcess.start(directory, data, command);
        int exit;
        try {
            try (OutputStream statements = bootstrapping.getOutputStream()) {
                // One statement a line is the form that the bootstrap understands. The variable asks for a root user
                // who gets in through the local socket as the system's root, and never by a password.
                statements.write("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket = 'root';\n"
                        .getBytes(StandardCharsets.UTF_8));
                for (String script : List.of(
                        "mariadb_system_tables.sql",
                        "mariadb_performance_tables.sql",
                        "mariadb_system_tables_data.sql",
                        "maria_add_gis_sp_bootstrap.sql")) {
                    Files.copy(binaries.share().resolve(script), statements);
                }
            } catch (IOException e) {
                // It has given up and closed its end: its exit says more than our broken pipe.
                LOG.debug("The initialisation stopped reading", e);
            }
            exit = bootstrapping.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedMariaDbException("The start of the embedded MariaDB was interrupted.", "Start again.", e);
        } finally {
            bootstrapping.destroyForcibly();
        }
        if (exit != 0) {
            throw failed();
        }
    }

    private Process launchOnAFreePort() throws IOException {
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            try {
                return launch();
            } catch (EmbeddedMariaDbException e) {
                // Somebody may take the port between our look and the server's.
                if (attempt == ATTEMPTS_FOR_A_PORT || isFree(port)) {
                    throw e;
                }
            }
        }
    }

    private static int freePort() {
        while (true) {
            int candidate = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT + 1);
            if (isFree(candidate)) {
                return candidate;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.ofLiteral(HOST), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Starts the server on {@link #port} and returns when it answers; leaves no process behind when it does not. */
    private Process launch() throws IOException {
        DataDirectory.writePrivately(directory.initFile(), users());
        List<String> command = new ArrayList<>(command(directory.data()));
        command.add("--port=" + port);
        command.add("--init-file=" + directory.initFile());
        command.addAll(settings.serverOptions());
        Process launched = ServerProcess.start(directory, directory.data(), command);
        boolean ready = false;
        try {
            awaitAnswer(launched);
            ready = true;
            return launched;
        } finally {
            if (!ready) {
                launched.destroyForcibly();
                launched.onExit().join();
            }
            Files.deleteIfExists(directory.initFile());
        }
    }

    private void awaitAnswer(Process launched) {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (true) {
            try {
                answer(owner());
                answer(application().withoutSchema());
                if (launched.isAlive()) {
                    return;
                }
            } catch (SQLException e) {
                if (refuses(e) || System.nanoTime() > deadline) {
                    throw new EmbeddedMariaDbException(
                            "The embedded MariaDB cannot start in %s: it does not let the portal in (%s)."
                                    .formatted(directory.folder(), e.getMessage()),
                            "The whole story is in " + directory.log() + ".",
                            e);
                }
            }
            if (!launched.isAlive()) {
                throw failed();
            }
            try {
                Thread.sleep(REST_BETWEEN_PROBES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EmbeddedMariaDbException(
                        "The start of the embedded MariaDB was interrupted.", "Start again.", e);
            }
        }
    }

    /** The server knows its users before it lets anybody in, so a refusal will not turn into an answer by waiting. */
    private static boolean refuses(SQLException e) {
        return e.getErrorCode() == HOST_NOT_PRIVILEGED
                || String.valueOf(e.getSQLState()).startsWith("28");
    }

    private static void answer(Access access) throws SQLException {
        try (var connection = DriverManager.getConnection(access.jdbcUrl(), access.username(), access.password());
                var statement = connection.createStatement()) {
            statement.execute("SELECT 1");
        }
    }

    private EmbeddedMariaDbException failed() {
        return new EmbeddedMariaDbException(
                "The embedded MariaDB cannot start in %s: %s."
                        .formatted(directory.folder(), ServerProcess.lastError(directory)),
                "The whole story is in " + directory.log() + ".");
    }

    private void restartWhenItDies() {
        try {
            while (true) {
                int exit = process.waitFor();
                if (closing) {
                    return;
                }
                LOG.error(
                        "The embedded MariaDB (process {}) ended with status {} while the portal was running and is"
                                + " started again: {}",
                        process.pid(),
                        exit,
                        ServerProcess.lastError(directory));
                restart();
            }
        } catch (InterruptedException e) {
            // Closing.
            Thread.currentThread().interrupt();
        }
    }

    /** Tries until it succeeds: a full disk has space again one day, and then the portal heals by itself. */
    private void restart() throws InterruptedException {
        String lastTold = "";
        while (!closing) {
            try {
                process = launch();
                LOG.info("The embedded MariaDB answers again on {}:{}", HOST, port);
                return;
            } catch (IOException | EmbeddedMariaDbException e) {
                String reason = String.valueOf(e.getMessage());
                if (!closing && !reason.equals(lastTold)) {
                    LOG.error("The embedded MariaDB cannot be started again, trying on: {}", reason);
                    lastTold = reason;
                }
            }
            Thread.sleep(REST_BETWEEN_RESTARTS);
        }
    }

    /** What both the initialisation and the server need; nothing is read from the machine's own configuration. */
    private List<String> command(Path data) {
        boolean durable = settings.durability() == Durability.FULL;
        List<String> command = new ArrayList<>(List.of(
                binaries.server().toAbsolutePath().toString(),
                "--no-defaults",
                "--basedir=" + binaries.root().toAbsolutePath(),
                "--lc-messages-dir=" + binaries.share().toAbsolutePath(),
                "--character-sets-dir=" + binaries.share().resolve("charsets").toAbsolutePath(),
                "--datadir=" + data,
                "--tmpdir=" + directory.temporary(),
                // Relative, because the path of a socket may have no more than 107 bytes; the server works in its data.
                "--socket=mariadb.sock",
                "--pid-file=mariadb.pid",
                "--bind-address=" + HOST,
                "--skip-name-resolve",
                // Traffic never leaves the machine.
                "--skip-ssl",
                "--local-infile=OFF",
                "--secure-file-priv=" + directory.temporary(),
                "--skip-symbolic-links",
                "--performance-schema=OFF",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_swedish_ai_ci",
                "--default-time-zone=+00:00",
                "--sql-mode=STRICT_ALL_TABLES,ONLY_FULL_GROUP_BY,NO_ZERO_DATE,NO_ZERO_IN_DATE,"
                        + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
                "--innodb-snapshot-isolation=ON",
                "--innodb-flush-log-at-trx-commit=" + (durable ? 1 : 2),
                // Counts only once somebody switches the binary log on; it is off.
                "--sync-binlog=1",
                // Below the client's patience, so that a waiting writer hears the reason.
                "--innodb-lock-wait-timeout=5",
                "--innodb-buffer-pool-size=" + (durable ? "256M" : "96M"),
                "--innodb-log-file-size=" + (durable ? "96M" : "24M"),
                "--key-buffer-size=1M",
                "--aria-pagecache-buffer-size=16M",
                "--max-allowed-packet=64M",
                "--max-connections=80",
                "--table-open-cache=400"));
        if (!durable) {
            command.add("--innodb-doublewrite=OFF");
        }
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }

    /**
     * The schema, its two users and the role, told to the server at each start before it lets anybody in. Written so
     * that saying it again changes nothing. The role is given by writing the tables: here the server runs statements as
     * nobody in particular, who may not grant a role.
     */
    private String users() {
        return """
                CREATE DATABASE IF NOT EXISTS portal;
                ALTER DATABASE portal CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_ai_ci;
                CREATE ROLE IF NOT EXISTS portal_application WITH ADMIN root@localhost;
                CREATE USER IF NOT EXISTS portal_owner@'127.0.0.1';
                ALTER USER portal_owner@'127.0.0.1' IDENTIFIED BY '%s';
                GRANT ALL PRIVILEGES ON portal.* TO portal_owner@'127.0.0.1' WITH GRANT OPTION;
                CREATE USER IF NOT EXISTS portal_app@'127.0.0.1';
                ALTER USER portal_app@'127.0.0.1' IDENTIFIED BY '%s';
                REPLACE INTO mysql.roles_mapping (Host, User, Role, Admin_option) VALUES ('127.0.0.1', 'portal_app', 'portal_application', 'N');
                UPDATE mysql.global_priv SET Priv = JSON_SET(Priv, '$.default_role', 'portal_application') WHERE User = 'portal_app';
                FLUSH PRIVILEGES;
                """.formatted(credentials.ownerPassword(), credentials.applicationPassword());
    }
}
