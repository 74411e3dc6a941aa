package se.trygghetsportalen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.trygghetsportalen.platform.settings.domain.SettingKey;
import se.trygghetsportalen.platform.settings.domain.SettingKeys;

/**
 * The texts of the interface: complete in both languages, used, and safe to fill in. A key begins with the name of its
 * room; code names it whole ({@code "outreach.contact.save"}) or as a prefix that ends with a full stop and is completed
 * at run time ({@code "outreach.theme." + theme}).
 */
class TranslationsTest {
    private static final Path TEXTS = Path.of("src/main/resources/vaadin-i18n");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern LITERAL =
            Pattern.compile("\"([a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9_-]+)+\\.?|[a-z]+\\.)\"");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+|[a-z]\\w*)[^{}]*}");

    private static SortedMap<String, Texts> rooms;
    private static Set<String> literals;

    /** One room's texts, by key. */
    record Texts(Map<String, String> swedish, Map<String, String> english) {}

    @BeforeAll
    static void read() throws IOException {
        rooms = new TreeMap<>();
        try (Stream<Path> folders = Files.list(TEXTS)) {
            for (Path folder : folders.toList()) {
                rooms.put(
                        folder.getFileName().toString(),
                        new Texts(
                                texts(folder.resolve("translations_sv.properties")),
                                texts(folder.resolve("translations_en.properties"))));
            }
        }
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(found -> found.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file));
            }
        }
        literals = literals(code.toString());
        // The settings' words hang on names that only the program knows.
        for (SettingKey<?> key : SettingKeys.ALL) {
            literals.remove(key.name());
            literals.add(key.labelKey());
            literals.add(key.helpKey());
        }
    }

    @Test
    void everyTextExistsInBothLanguages() {
        assertThat(rooms)
                .isNotEmpty()
                .allSatisfy((room, texts) -> assertThat(texts.swedish())
                        .as(room)
                        .isNotEmpty()
                        .containsOnlyKeys(texts.english().keySet()));
    }

    @Test
    void everyKeyBeginsWithItsRoomSoThatNoTwoRoomsShareOne() {
        assertThat(rooms)
                .allSatisfy((room, texts) -> assertThat(texts.swedish().keySet())
                        .allMatch(key -> key.startsWith(room + "."), "begins with " + room + "."));
    }

    @Test
    void noTextIsEmptyOrCannotBeFilledIn() {
        assertThat(rooms.values().stream()
                        .flatMap(texts ->
                                Stream.concat(faults(texts.swedish()).stream(), faults(texts.english()).stream())))
                .isEmpty();
        assertThat(faults(Map.of(
                        "a.empty", " ",
                        "a.apostrophe", "It's {0}",
                        "a.doubled", "It''s",
                        "a.brace", "{0 of {1}")))
                .hasSize(4);
    }

    @Test
    void bothLanguagesFillInTheSameThings() {
        assertThat(rooms)
                .allSatisfy((room, texts) -> assertThat(texts.swedish())
                        .allSatisfy((key, swedish) -> assertThat(
                                        parameters(texts.english().getOrDefault(key, "")))
                                .as(key)
                                .isEqualTo(parameters(swedish))));
        assertThat(parameters("{0} av {1,number}")).containsExactly("0", "1");
    }

    @Test
    void everyKeyInTheCodeExists() {
        assertThat(missing(literals, allKeys(), rooms.keySet())).isEmpty();
        assertThat(missing(
                        Set.of("people.gone", "people.role.", "java.util"),
                        Set.of("people.role.AUDITOR"),
                        Set.of("people")))
                .containsExactly("people.gone");
    }

    @Test
    void everyTextIsUsed() {
        assertThat(unused(allKeys(), literals)).isEmpty();
        assertThat(unused(Set.of("people.role.AUDITOR", "people.old"), Set.of("people.role.", "people.")))
                .containsExactly("people.old");
    }

    private static Set<String> allKeys() {
        return rooms.values().stream()
                .flatMap(texts -> texts.swedish().keySet().stream())
                .collect(Collectors.toSet());
    }

    private static List<String> faults(Map<String, String> texts) {
        List<String> faults = new ArrayList<>();
        texts.forEach((key, text) -> {
            if (text.isBlank()) {
                faults.add(key + " is empty");
            } else if (!text.contains("{")) {
                // Without anything to fill in, the text is shown as it stands.
                if (text.contains("''")) {
                    faults.add(key + " would show two apostrophes");
                }
            } else if (text.replace("''", "").contains("'")) {
                faults.add(key + " would lose its apostrophe and what follows: double it");
            } else {
                try {
                    parameters(text);
                } catch (IllegalArgumentException e) {
                    faults.add(key + " cannot be filled in: " + e.getMessage());
                }
            }
        });
        return faults;
    }

    /** What a text leaves open: numbered places for Java, named ones for the browser, never both. */
    private static Set<String> parameters(String text) {
        Set<String> open = new TreeSet<>();
        PLACE.matcher(text).results().forEach(place -> open.add(place.group(1)));
        boolean numbered = !open.isEmpty() && open.stream().allMatch(name -> Character.isDigit(name.charAt(0)));
        boolean named = !open.isEmpty() && open.stream().allMatch(name -> Character.isLetter(name.charAt(0)));
        if (numbered) {
            new MessageFormat(text, Locale.ROOT);
        } else if (text.contains("{") && !named) {
            throw new IllegalArgumentException("a brace without a number or a name: " + text);
        }
        return open;
    }

    private static Set<String> literals(String code) {
        return LITERAL.matcher(code)
                .results()
                .map(MatchResult::group)
                .map(found -> found.substring(1, found.length() - 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Literals that look like a room's key or prefix, and lead nowhere. */
    private static Set<String> missing(Set<String> literals, Set<String> keys, Set<String> rooms) {
        return literals.stream()
                .filter(literal -> rooms.contains(literal.substring(0, literal.indexOf('.'))))
                .filter(literal -> !literal.endsWith(".css"))
                // What the trail calls an action is no key, but has a text of its own.
                .filter(literal -> !keys.contains(literal) && !keys.contains("audit.action." + literal))
                .filter(literal -> {
                    String prefix = literal.endsWith(".") ? literal : literal + ".";
                    return keys.stream().noneMatch(key -> key.startsWith(prefix));
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * A prefix ends with a dot, or is the whole words before one: {@code card.next} for {@code card.next.title}. It must
     * be longer than the room's name alone, or it would excuse every text of the room.
     */
    private static Set<String> unused(Set<String> keys, Set<String> literals) {
        Set<String> prefixes = literals.stream()
                .map(literal -> literal.endsWith(".") ? literal : literal + ".")
                .filter(prefix -> prefix.indexOf('.') < prefix.length() - 1)
                .collect(Collectors.toSet());
        return keys.stream()
                .filter(key -> !literals.contains(key))
                .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> texts(Path file) throws IOException {
        Map<String, String> texts = new HashMap<>();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            new Properties() {
                @Override
                public synchronized Object put(Object key, Object value) {
                    assertThat(texts).as("%s says %s twice", file, key).doesNotContainKey(key.toString());
                    return String.valueOf(texts.put(key.toString(), value.toString()));
                }
            }.load(reader);
        }
        return texts;
    }
}
