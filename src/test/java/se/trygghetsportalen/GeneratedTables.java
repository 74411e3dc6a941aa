package se.trygghetsportalen;

import java.nio.file.Path;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;
import se.trygghetsportalen.generated.binding.InstantBinding;
import se.trygghetsportalen.platform.embedded.EmbeddedMariaDb;
import se.trygghetsportalen.platform.embedded.TestDatabase;

/**
 * Writes {@code src/generated/java} from the schema that the changelogs make in a real MariaDB. To run it after a
 * changelog has changed: {@code ./mvnw -Pjooq process-test-classes}, then commit what it wrote.
 */
public final class GeneratedTables {
    static final Path COMMITTED = Path.of("src/generated/java");

    private GeneratedTables() {}

    public static void main(String[] arguments) throws Exception {
        writeTo(COMMITTED);
    }

    /** Writes the tables below the directory; what stood there before and no longer fits is removed. */
    static void writeTo(Path directory) throws Exception {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        EmbeddedMariaDb.Access owner = TestDatabase.owner();
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc()
                        .withDriver("org.mariadb.jdbc.Driver")
                        .withUrl(owner.jdbcUrl())
                        .withUser(owner.username())
                        .withPassword(owner.password()))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.mariadb.MariaDBDatabase")
                                .withInputSchema("portal")
                                .withOutputSchemaToDefault(true)
                                .withExcludes("DATABASECHANGELOG|DATABASECHANGELOGLOCK")
                                .withForcedTypes(
                                        new ForcedType().withName("BOOLEAN").withIncludeTypes("(?i:tinyint\\(1\\))"),
                                        new ForcedType()
                                                .withUserType("java.time.Instant")
                                                .withBinding(InstantBinding.class.getName())
                                                .withIncludeTypes("(?i:datetime.*)")))
                        .withGenerate(new Generate()
                                .withGlobalCatalogReferences(false)
                                .withGlobalSchemaReferences(false)
                                .withGeneratedAnnotation(false)
                                .withJavadoc(false)
                                .withComments(false)
                                .withImplicitJoinPathsToOne(false)
                                .withImplicitJoinPathsToMany(false)
                                .withRecords(true))
                        .withTarget(new Target()
                                .withPackageName("se.trygghetsportalen.generated")
                                .withDirectory(directory.toString())
                                .withClean(true))));
    }
}
