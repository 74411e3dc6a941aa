package se.trygghetsportalen.outreach.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the same table of cases as the check's twin in TypeScript. */
class NoteCheckTest {
    private static final Path TABLE = Path.of(System.getProperty("basedir", ""), "frontend", "note-check-cases.json");

    static Stream<Arguments> cases() throws IOException {
        List<Arguments> cases = new ArrayList<>();
        for (JsonNode row : JsonMapper.shared().readTree(Files.readString(TABLE))) {
            String text = row.get("text").asString();
            List<NoteCheck.Place> places = new ArrayList<>();
            int from = 0;
            for (JsonNode found : row.get("found")) {
                String part = found.get("text").asString();
                int start = text.indexOf(part, from);
                from = start + part.length();
                places.add(new NoteCheck.Place(
                        start, from, NoteCheck.Kind.valueOf(found.get("kind").asString())));
            }
            cases.add(Arguments.of(row.get("why").asString(), text, places));
        }
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void findsExactlyWhatIdentifies(String why, String text, List<NoteCheck.Place> expected) {
        assertThat(NoteCheck.places(text)).as(why).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void masksThosePlacesAndNothingElse(String why, String text, List<NoteCheck.Place> expected) {
        String masked = NoteCheck.masked(text);
        assertThat(NoteCheck.passes(masked)).as(why).isTrue();
        StringBuilder kept = new StringBuilder(text);
        for (NoteCheck.Place place : expected.reversed()) {
            kept.replace(place.start(), place.end(), NoteCheck.MASK);
        }
        assertThat(masked).isEqualTo(kept.toString());
    }

    @Test
    void theTableIsThere() throws IOException {
        assertThat(cases().count()).isGreaterThanOrEqualTo(80);
    }

    @Test
    void readsALongTextWithoutGettingStuck() {
        String digits = "0 1-".repeat(1000);
        String letters = "a".repeat(4000);
        assertThat(NoteCheck.passes(letters)).isTrue();
        assertThat(NoteCheck.passes(NoteCheck.masked(digits))).isTrue();
    }
}
