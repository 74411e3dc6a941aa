package se.trygghetsportalen.places.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTest {
    private static final String TRIANGLE =
            "{\"type\":\"Polygon\",\"coordinates\":[[[16.5,58.6],[16.6,58.6],[16.55,58.7],[16.5,58.6]]]}";

    @Test
    void readsAPolygonAndWritesItTheSame() {
        assertThat(Outline.read(TRIANGLE).orElseThrow().toGeoJson()).isEqualTo(TRIANGLE);
        assertThat(Outline.read(TRIANGLE).orElseThrow().ring().getFirst())
                .isEqualTo(new Position(new BigDecimal("58.6"), new BigDecimal("16.5")));
    }

    @Test
    void readsItAsAMapOfficeSendsIt() {
        String feature = "{ \"type\": \"FeatureCollection\", \"features\": [ { \"type\": \"Feature\", \"properties\":"
                + " { \"namn\": \"Norräng\" }, \"geometry\": { \"type\": \"Polygon\", \"coordinates\": [ [ [16.5, 58.6,"
                + " 12.0],\n"
                + " [16.6, 58.6, 0], [16.55, 58.7, 0], [16.5, 58.6, 12] ] ] } } ] }";

        assertThat(Outline.read(feature)).isEqualTo(Outline.read(TRIANGLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Norräng",
                "{\"type\":\"Point\",\"coordinates\":[16.5,58.6]}",
                "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[16.5,58.6],[16.6,58.6],[16.55,58.7],[16.5,58.6]]]]}",
                // Not closed.
                "{\"type\":\"Polygon\",\"coordinates\":[[[16.5,58.6],[16.6,58.6],[16.55,58.7]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[16.5,58.6],[16.6,58.6],[16.55,58.7],[16.4,58.6]]]}",
                // With a hole.
                "{\"type\":\"Polygon\",\"coordinates\":[[[16.5,58.6],[16.6,58.6],[16.55,58.7],[16.5,58.6]],"
                        + "[[16.5,58.6],[16.6,58.6],[16.55,58.7],[16.5,58.6]]]}",
                // Latitude before longitude, in metres, and a corner that is no number.
                "{\"type\":\"Polygon\",\"coordinates\":[[[16.5,158.6],[16.6,58.6],[16.55,58.7],[16.5,158.6]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[165000,58.6],[16.6,58.6],[16.55,58.7],[165000,58.6]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[16.5,58.6],[16.6,x],[16.6,58.6],[16.55,58.7],[16.5,58.6]]]}"
            })
    void readsNothingElse(String text) {
        assertThat(Outline.read(text)).isEmpty();
    }

    @Test
    void isClosed() {
        Position corner = new Position(BigDecimal.ONE, BigDecimal.ONE);
        assertThatIllegalArgumentException().isThrownBy(() -> new Outline(List.of(corner, corner)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        58.602, 16.602      | 58.602, 16.602
        58.602 16.602       | 58.602, 16.602
        58.602,16.602       | 58.602, 16.602
        58,602; 16,602      | 58.602, 16.602
        58,602 16,602       | 58.602, 16.602
        -33.8688, 151.2093  | -33.8688, 151.2093
        58.60200049, 16.6   | 58.602, 16.6
        """)
    void aPositionIsReadAsPeopleWriteIt(String typed, String read) {
        assertThat(Position.read(typed).orElseThrow()).hasToString(read);
        assertThat(Position.read(read)).isEqualTo(Position.read(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "58.602", "58,602", "Stortorget", "91, 16", "58, 181", "58.6, 16.6, 3", "58,602,16,602"})
    void aPositionThatIsNoneIsNotRead(String typed) {
        assertThat(Position.read(typed)).isEmpty();
    }
}
