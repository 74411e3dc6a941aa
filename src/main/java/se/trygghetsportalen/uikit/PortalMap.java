package se.trygghetsportalen.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A map of outlines and markers, with the markers as a list under it that the keyboard reaches. Works without tiles;
 * see {@link MapTiles}. The browser draws it with Leaflet, which pages without maps do not load.
 */
@Tag("portal-map")
@JsModule("./portal-map.ts")
@NpmPackage(value = "leaflet", version = "1.9.4")
@NpmPackage(value = "@types/leaflet", version = "1.9.21", dev = true)
public final class PortalMap extends Component implements HasStyle {
    private static final String POINT_EVENT = "point-chosen";
    private static final String MARKER_EVENT = "marker-chosen";

    /** @param label what the map shows: "Karta över Ekånges platser" */
    public PortalMap(String label, MapTiles tiles) {
        addClassName("map");
        getElement().setProperty("label", label);
        getElement().setProperty("tiles", tiles.url());
        getElement().setProperty("attribution", tiles.attribution());
        getElement()
                .setPropertyJson(
                        "labels",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("zoomIn", getTranslation("uikit.map.zoomIn"))
                                .put("zoomOut", getTranslation("uikit.map.zoomOut"))
                                .put("list", getTranslation("uikit.map.list")));
    }

    /** Shows these. Where a person has moved the map is kept as long as the positions are the same. */
    public void show(List<Outline> outlines, List<Marker> markers) {
        ObjectNode model = JsonNodeFactory.instance.objectNode();
        ArrayNode areas = model.putArray("outlines");
        for (Outline outline : outlines) {
            areas.addObject()
                    .put("id", outline.id())
                    .put("name", outline.name())
                    .put("marked", outline.marked())
                    .set("geometry", JsonMapper.shared().readTree(outline.geometry()));
        }
        ArrayNode points = model.putArray("markers");
        for (Marker marker : markers) {
            points.addObject()
                    .put("id", marker.id())
                    .put("name", marker.name())
                    .put("detail", marker.detail())
                    .put("latitude", marker.latitude())
                    .put("longitude", marker.longitude())
                    .put("tone", marker.tone().name().toLowerCase(Locale.ROOT));
        }
        getElement().setPropertyJson("model", model);
    }

    /** Points out one marker; null points out none. */
    public void pointOut(@Nullable String markerId) {
        getElement().setProperty("chosen", markerId == null ? "" : markerId);
    }

    /** Calls with the marker's id when a person chooses it, on the map or in the list. */
    public Registration addMarkerListener(Consumer<String> chosen) {
        return getElement()
                .addEventListener(
                        MARKER_EVENT,
                        event -> chosen.accept(
                                event.getEventData().path("event.detail.id").asString("")))
                .addEventData("event.detail.id");
    }

    /**
     * Lets a person press on the map to choose a position. Never the only way: fields for the numbers stand beside.
     *
     * @param chosen called with latitude and longitude in degrees
     */
    public void choosePoints(BiConsumer<BigDecimal, BigDecimal> chosen) {
        getElement().setProperty("choosing", true);
        getElement()
                .addEventListener(POINT_EVENT, event -> {
                    JsonNode latitude = event.getEventData().path("event.detail.latitude");
                    JsonNode longitude = event.getEventData().path("event.detail.longitude");
                    if (latitude.isNumber() && longitude.isNumber()) {
                        chosen.accept(latitude.decimalValue(), longitude.decimalValue());
                    }
                })
                .addEventData("event.detail.latitude")
                .addEventData("event.detail.longitude");
    }

    /**
     * An area with a name.
     *
     * @param geometry a GeoJSON geometry, longitude before latitude
     * @param marked whether it stands out
     */
    public record Outline(String id, String name, String geometry, boolean marked) implements Serializable {}

    /**
     * A place, or a thing at a place.
     *
     * @param detail what stands under the name; may be empty
     * @param latitude in degrees (WGS 84)
     * @param longitude in degrees (WGS 84)
     * @param tone its colour and shape
     */
    public record Marker(String id, String name, String detail, BigDecimal latitude, BigDecimal longitude, Tone tone)
            implements Serializable {}
}
