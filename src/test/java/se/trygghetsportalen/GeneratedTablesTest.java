package se.trygghetsportalen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedTablesTest {
    @Test
    void committedTablesAreThoseOfTheChangelogs(@TempDir Path fresh) throws Exception {
        GeneratedTables.writeTo(fresh);

        assertThat(sources(GeneratedTables.COMMITTED))
                .as("run ./mvnw -Pjooq process-test-classes and commit src/generated/java")
                .isEqualTo(sources(fresh));
    }

    private static Map<String, String> sources(Path root) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (var files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return sources;
    }
}
