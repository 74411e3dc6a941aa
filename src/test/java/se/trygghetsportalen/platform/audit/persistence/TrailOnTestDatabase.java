package se.trygghetsportalen.platform.audit.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.MappedTable;
import org.jooq.conf.RenderMapping;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import se.trygghetsportalen.platform.audit.domain.AuditRowQuery;
import se.trygghetsportalen.platform.audit.domain.AuditRowRepository;
import se.trygghetsportalen.platform.audit.domain.OutsideHead;
import se.trygghetsportalen.platform.audit.domain.SealRepository;
import se.trygghetsportalen.platform.audit.domain.TrailImage;
import se.trygghetsportalen.platform.embedded.EmbeddedMariaDb;
import se.trygghetsportalen.platform.embedded.TestDatabase;

/**
 * A trail of its own on the tests' database: copies of the real tables under other names, with the real grants, so that
 * a test may damage it while the portal of another test seals its own.
 */
public final class TrailOnTestDatabase implements AutoCloseable {
    private static final List<String> TABLES = List.of("audit_row", "audit_pending", "audit_seal", "audit_sealer");
    private static final Pattern TABLE = Pattern.compile("\\baudit_(row|pending|seal|sealer)\\b");

    private final String suffix = "_" + Long.toString(System.nanoTime(), 36);
    private final HikariDataSource pool;
    private final PlatformTransactionManager transactions;
    private final DSLContext sql;

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    /** Makes the tables and connects as the portal's own user. */
    public TrailOnTestDatabase(int connections) throws SQLException {
        for (String table : TABLES) {
            asOwner("CREATE TABLE " + table + suffix + " LIKE " + table);
            for (String grant : grants(table)) {
                asOwner(grant.replace("`" + table + "`", "`" + table + suffix + "`")
                        .replaceAll("TO `?portal_application`?.*", "TO portal_application"));
            }
        }
        execute("INSERT INTO audit_sealer (id) VALUES (1)");
        EmbeddedMariaDb.Access access = TestDatabase.application();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(access.jdbcUrl());
        config.setUsername(access.username());
        config.setPassword(access.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        pool = new HikariDataSource(config);
        transactions = new DataSourceTransactionManager(pool);
        Settings settings = new Settings()
                .withRenderMapping(new RenderMapping()
                        .withSchemata(new MappedSchema()
                                .withInput("")
                                .withTables(TABLES.stream()
                                        .map(table -> new MappedTable()
                                                .withInput(table)
                                                .withOutput(table + suffix))
                                        .toList())));
        sql = DSL.using(new TransactionAwareDataSourceProxy(pool), SQLDialect.MARIADB, settings);
    }

    private static List<String> grants(String table) throws SQLException {
        List<String> grants = new ArrayList<>();
        try (Connection owner = TestDatabase.connectAsApplication();
                Statement statement = owner.createStatement();
                var found = statement.executeQuery("SHOW GRANTS FOR portal_application")) {
            while (found.next()) {
                if (found.getString(1).contains("`" + table + "`")) {
                    grants.add(found.getString(1));
                }
            }
        }
        return grants;
    }

    public PlatformTransactionManager transactions() {
        return transactions;
    }

    public AuditRowRepository rows() {
        return new JooqAuditRowRepository(sql);
    }

    public SealRepository seals() {
        return new JooqSealRepository(sql);
    }

    public TrailImage image() {
        return new JooqTrailImage(sql);
    }

    public AuditRowQuery query() {
        return new JooqAuditRowQuery(sql);
    }

    /** The head in a file. */
    public static OutsideHead head(Path file) {
        return new HeadFile(file);
    }

    /** Runs a statement about this trail as the owner of the schema, who may do everything. */
    public int execute(String statement) throws SQLException {
        return asOwner(named(statement));
    }

    private static int asOwner(String statement) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                Statement open = owner.createStatement()) {
            return open.executeUpdate(statement);
        }
    }

    /** Begins anew. */
    public void empty() throws SQLException {
        for (String table : List.of("audit_row", "audit_pending", "audit_seal")) {
            execute("DELETE FROM " + table);
        }
    }

    /** The rows that a query about this trail finds, each as its columns' texts. */
    public List<Map<String, Object>> fetch(String query) {
        return sql.fetch(named(query)).intoMaps();
    }

    private String named(String statement) {
        Matcher tables = TABLE.matcher(statement);
        return tables.replaceAll(match -> match.group() + suffix);
    }

    @Override
    public void close() throws SQLException {
        pool.close();
        for (String table : TABLES) {
            execute("DROP TABLE " + table);
        }
    }
}
