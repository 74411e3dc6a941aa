package se.trygghetsportalen.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.trygghetsportalen.uikit.PortalMap.Marker;
import se.trygghetsportalen.uikit.PortalMap.Outline;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class PortalMapTest {
    private static final MapTiles NO_TILES = new MapTiles("", "");
    private static final String TRIANGLE =
            "{\"type\":\"Polygon\",\"coordinates\":[[[16,58],[16.1,58],[16,58.1],[16,58]]]}";

    @BeforeEach
    void openAPage() {
        MockVaadin.setup();
    }

    @AfterEach
    void closeThePage() {
        MockVaadin.tearDown();
    }

    @Test
    void showsOutlinesAndMarkers() {
        PortalMap map = new PortalMap("Karta", NO_TILES);

        map.show(
                List.of(new Outline("n", "Norräng", TRIANGLE, true)),
                List.of(new Marker(
                        "t", "Torget", "Gata", new BigDecimal("58.05"), new BigDecimal("16.05"), Tone.WARNING)));

        assertThat(map.getElement().getPropertyRaw("model"))
                .hasToString(
                        "{\"outlines\":[{\"id\":\"n\",\"name\":\"Norräng\",\"marked\":true,\"geometry\":" + TRIANGLE
                                + "}],\"markers\":[{\"id\":\"t\",\"name\":\"Torget\",\"detail\":\"Gata\",\"latitude\":58.05,"
                                + "\"longitude\":16.05,\"tone\":\"warning\"}]}");
    }

    @Test
    void tellsWhichMarkerWasChosen() {
        PortalMap map = new PortalMap("Karta", NO_TILES);
        List<String> chosen = new ArrayList<>();
        map.addMarkerListener(chosen::add);

        send(map, "marker-chosen", JsonNodeFactory.instance.objectNode().put("event.detail.id", "t"));

        assertThat(chosen).containsExactly("t");
    }

    @Test
    void tellsWhichPointWasChosenOnceItMayBe() {
        PortalMap map = new PortalMap("Karta", NO_TILES);
        List<String> points = new ArrayList<>();
        ObjectNode point = JsonNodeFactory.instance
                .objectNode()
                .put("event.detail.latitude", 58.5)
                .put("event.detail.longitude", 16.25);
        send(map, "point-chosen", point);
        assertThat(points).isEmpty();

        map.choosePoints((latitude, longitude) -> points.add(latitude + " " + longitude));
        send(map, "point-chosen", point);
        send(map, "point-chosen", JsonNodeFactory.instance.objectNode().put("event.detail.latitude", "north"));

        assertThat(points).containsExactly("58.5 16.25");
    }

    @Test
    void asksNoTileServerUnlessOneIsConfigured() {
        assertThat(new PortalMap("Karta", NO_TILES).getElement().getProperty("tiles"))
                .isEmpty();
        assertThat(NO_TILES.origin()).isEmpty();

        MapTiles tiles = new MapTiles("https://tiles.example.se:8443/map/{z}/{x}/{y}.png", "© Kommunen");

        assertThat(new PortalMap("Karta", tiles).getElement().getProperty("tiles"))
                .contains("example.se");
        assertThat(tiles.origin()).isEqualTo("https://tiles.example.se:8443");
    }

    @Test
    void refusesATileServerWithoutEncryptionOrPlaces() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MapTiles("http://tiles.example.se/{z}/{x}/{y}.png", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new MapTiles("https://tiles.example.se/", ""));
    }

    private static void send(PortalMap map, String event, ObjectNode data) {
        map.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(map.getElement(), event, data));
    }
}
