package se.trygghetsportalen.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PortalChartTest {
    private static final List<String> MONTHS = List.of("jan", "feb");

    @BeforeEach
    void openAPage() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.forLanguageTag("sv-SE"));
    }

    @AfterEach
    void closeThePage() {
        MockVaadin.tearDown();
    }

    private static ChartModel model() {
        return ChartModel.of(
                        ChartKind.BAR,
                        "Månad",
                        MONTHS,
                        ChartSeries.ofCounts("Norräng", List.of(1234, 7)),
                        new ChartSeries("Sjövik", Arrays.asList(new BigDecimal("2.5"), null)))
                .withUnit("kontakter");
    }

    @Test
    void saysInASentenceWhatItShows() {
        PortalChart chart = new PortalChart("Kontakter", "Flest i januari.", model());

        assertThat(chart.getElement().getTextRecursively()).contains("Kontakter", "Flest i januari.");
        assertThat(drawing(chart).getProperty("description")).isEqualTo("Flest i januari.");
        assertThatIllegalArgumentException().isThrownBy(() -> new PortalChart("Kontakter", " ", model()));
    }

    @Test
    void hasItsNumbersAsATableInSwedish() {
        Element table = find(new PortalChart("Kontakter", "Flest i januari.", model()).getElement(), "table");

        assertThat(texts(table, "th"))
                .containsExactly("Månad", "Norräng (kontakter)", "Sjövik (kontakter)", "jan", "feb");
        assertThat(texts(table, "td")).containsExactly("1\u00a0234", "2,5", "7", "–");
    }

    @Test
    void drawsTheSameNumbers() {
        PortalChart chart = new PortalChart("Kontakter", "Flest i januari.", model());

        assertThat(drawing(chart).getPropertyRaw("model"))
                .hasToString(
                        "{\"kind\":\"BAR\",\"horizontal\":false,\"stacked\":false,\"unit\":\"kontakter\","
                                + "\"categories\":[\"jan\",\"feb\"],\"series\":["
                                + "{\"name\":\"Norräng\",\"values\":[1234.0,7.0]},{\"name\":\"Sjövik\",\"values\":[2.5,null]}]}");
    }

    @Test
    void showsOtherNumbersInTheSamePlace() {
        PortalChart chart = new PortalChart("Kontakter", "Flest i januari.", model());

        chart.show(
                "Inga i mars.",
                ChartModel.of(ChartKind.LINE, "Månad", List.of("mars"), ChartSeries.ofCounts("Alla", List.of(0))));

        assertThat(texts(chart.getElement(), "table")).hasSize(1);
        assertThat(texts(chart.getElement(), "td")).containsExactly("0");
        assertThat(drawing(chart).getPropertyRaw("model").toString()).contains("LINE");
    }

    @Test
    void refusesASeriesOfAnotherLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChartModel.of(
                        ChartKind.BAR, "Månad", MONTHS, ChartSeries.ofCounts("Norräng", List.of(1, 2, 3))));
    }

    @Test
    void refusesMoreSeriesThanCanBeToldApartButInAHeatMap() {
        ChartSeries[] seven = IntStream.range(0, 7)
                .mapToObj(day -> ChartSeries.ofCounts("Dag " + day, Collections.nCopies(2, 1)))
                .toArray(ChartSeries[]::new);

        assertThatIllegalArgumentException().isThrownBy(() -> ChartModel.of(ChartKind.BAR, "Månad", MONTHS, seven));
        assertThat(ChartModel.of(ChartKind.HEAT, "Månad", MONTHS, seven).series())
                .hasSize(7);
    }

    private static Element drawing(PortalChart chart) {
        return find(chart.getElement(), "portal-chart");
    }

    private static Element find(Element root, String tag) {
        return all(root)
                .filter(element -> element.getTag().equals(tag))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Element root, String tag) {
        return all(root)
                .filter(element -> element.getTag().equals(tag))
                .map(Element::getTextRecursively)
                .toList();
    }

    private static Stream<Element> all(Element root) {
        return Stream.concat(
                Stream.of(root),
                root.getChildren().filter(child -> !child.isTextNode()).flatMap(PortalChartTest::all));
    }
}
