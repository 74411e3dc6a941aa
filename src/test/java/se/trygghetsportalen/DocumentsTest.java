package se.trygghetsportalen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents: every link leads somewhere, the README stays short, the decisions are numbered and complete. */
class DocumentsTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".node", "data", ".git", "generated");
    private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#{1,6} (.+)$", Pattern.MULTILINE);

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<Path> documents = documents();

        assertThat(documents).contains(PROJECT.resolve("README.md"), PROJECT.resolve("docs/operations.md"));
        assertThat(documents.stream().flatMap(document -> deadLinks(document).stream()))
                .isEmpty();
    }

    @Test
    void findsADeadLink(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"), """
                # The page
                [itself](page.md), [its heading](#the-page), [elsewhere](https://example.org/none.md)
                [gone](gone.md) [no such heading](page.md#nothing)
                """);

        assertThat(deadLinks(page)).hasSize(2).anyMatch(found -> found.contains("gone.md"));
    }

    @Test
    void theReadmeStaysShort() throws IOException {
        assertThat(Files.readAllLines(PROJECT.resolve("README.md"))).hasSizeLessThan(100);
    }

    @Test
    void decisionsAreNumberedAndComplete() throws IOException {
        List<Path> decisions;
        try (Stream<Path> files = Files.list(PROJECT.resolve("docs/decisions"))) {
            decisions = files.toList();
        }

        assertThat(decisions).hasSizeGreaterThan(10).allSatisfy(decision -> {
            String name = decision.getFileName().toString();
            assertThat(name).matches("\\d{4}-[a-z0-9-]+\\.md");
            assertThat(Files.readString(decision))
                    .startsWith("# " + Integer.parseInt(name.substring(0, 4)) + ". ")
                    .contains("\n## Context\n", "\n## Decision\n", "\n## Status\n", "\n## Consequences\n");
        });
        assertThat(decisions.stream().map(file -> file.getFileName().toString().substring(0, 4)))
                .doesNotHaveDuplicates();
    }

    private static List<String> deadLinks(Path document) {
        List<String> dead = new ArrayList<>();
        String text = read(document);
        for (MatchResult link : LINK.matcher(text).results().toList()) {
            String target = URLDecoder.decode(link.group(1), StandardCharsets.UTF_8);
            if (target.matches("[a-z]+:.*")) {
                continue;
            }
            int hash = target.indexOf('#');
            Path file = hash == 0 ? document : document.resolveSibling(hash < 0 ? target : target.substring(0, hash));
            boolean alive =
                    Files.exists(file) && (hash < 0 || headings(read(file)).contains(target.substring(hash + 1)));
            if (!alive) {
                dead.add(PROJECT.relativize(document.toAbsolutePath()) + " -> " + target);
            }
        }
        return dead;
    }

    /** The anchors as forges make them: lower case, spaces to hyphens, everything else dropped. */
    private static Set<String> headings(String text) {
        Set<String> anchors = new HashSet<>();
        for (MatchResult heading : HEADING.matcher(text).results().toList()) {
            anchors.add(heading.group(1)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-'));
        }
        return anchors;
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        Files.walkFileTree(PROJECT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return !folder.equals(PROJECT)
                                && NOT_OURS.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".md")) {
                    documents.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return documents;
    }

    private static String read(Path file) {
        try {
            return Files.isDirectory(file) ? "" : Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
