package se.trygghetsportalen.outreach.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What a phone loads is committed, belongs to its sources, and is small. */
class FieldPageFilesTest {
    private static final Path SOURCES = Path.of("frontend/falt");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SERVED = RESOURCES.resolve("META-INF/resources");
    private static final int MOST_BYTES = 60_000;
    private static final Pattern WORDS =
            Pattern.compile("outreach\\.(theme|guidance|action|type|medium|depth|age|gender|follow-up"
                    + "|observation\\.category|observation\\.severity|platform)\\.[a-z0-9_]+");

    @Test
    void belongsToItsSources() throws Exception {
        assertThat(Files.readString(SERVED.resolve("falt/sources.sha256")).strip())
                .as("Run frontend/rebuild-field-page and commit what it wrote")
                .isEqualTo(hashOf(words("sv"), words("en")));
    }

    @Test
    void anotherWordWouldBeNoticed() throws Exception {
        assertThat(hashOf(words("sv").replace("Samtal", "Prat"), words("en")))
                .isNotEqualTo(
                        Files.readString(SERVED.resolve("falt/sources.sha256")).strip());
    }

    @Test
    void aPhoneLoadsAtMostSixtyKilobytes() throws IOException {
        int sum = packed(Files.readAllBytes(SERVED.resolve("falt/worker.js")));
        for (String file : files()) {
            sum += packed(Files.readAllBytes(SERVED.resolve(file)));
        }
        assertThat(sum).isLessThanOrEqualTo(MOST_BYTES);
    }

    /** What the worker keeps for an evening without a network, by its own list. */
    private static List<String> files() throws IOException {
        String worker = Files.readString(SERVED.resolve("falt/worker.js"));
        Matcher list = Pattern.compile("\\[(\"/falt/\"[^\\]]*)\\]").matcher(worker);
        assertThat(list.find()).isTrue();
        return Stream.of(list.group(1).split(","))
                .map(file -> file.substring(2, file.length() - 1))
                .map(file -> file.equals("falt/") ? "falt/index.html" : file)
                .toList();
    }

    /** The same as frontend/falt/build.mjs, in the same order. */
    private static String hashOf(String sv, String en) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        List<String> files = new ArrayList<>();
        try (Stream<Path> source = Files.list(SOURCES.resolve("src"))) {
            source.map(path -> "src/" + path.getFileName()).sorted().forEach(files::add);
        }
        files.addAll(List.of("build.mjs", "falt.css", "index.html", "manifest.webmanifest", "package-lock.json"));
        for (String file : files) {
            digest.update((file + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(SOURCES.resolve(file)));
        }
        digest.update(("{\"sv\":" + sv + ",\"en\":" + en + "}").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String words(String language) throws IOException {
        TreeMap<String, String> words = new TreeMap<>();
        Pattern line = Pattern.compile("([^#=\\s]+)=(.*)");
        for (String text : Files.readAllLines(
                RESOURCES.resolve("vaadin-i18n/outreach/translations_" + language + ".properties"))) {
            Matcher parts = line.matcher(text);
            if (parts.matches() && WORDS.matcher(parts.group(1)).matches()) {
                words.put(parts.group(1), parts.group(2));
            }
        }
        return words.entrySet().stream()
                .map(word -> "\"" + word.getKey() + "\":\"" + word.getValue().replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static int packed(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(content);
        }
        return packed.size();
    }
}
