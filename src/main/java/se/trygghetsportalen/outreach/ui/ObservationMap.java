package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.trygghetsportalen.outreach.domain.ObservationsAtPlace;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.Arena;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.uikit.MapTiles;
import se.trygghetsportalen.uikit.PortalMap;
import se.trygghetsportalen.uikit.PortalMap.Marker;
import se.trygghetsportalen.uikit.PortalMap.Outline;
import se.trygghetsportalen.uikit.Tone;

/** Where observations are: a marker for each place, with how many there are in words. Choosing one chooses the place. */
class ObservationMap extends Div {
    private final transient Places places;
    private final PortalMap map;
    private final Paragraph nowhere = new Paragraph();

    ObservationMap(Places places, MapTiles tiles, Consumer<ArenaId> chosen) {
        this.places = places;
        addClassName("observation-map");
        map = new PortalMap(getTranslation("outreach.observation.map"), tiles);
        map.addMarkerListener(arena -> chosen.accept(ArenaId.of(arena)));
        nowhere.addClassNames("soft", "small");
        add(map, nowhere);
    }

    /** Shows these. What is at a place without a position is counted under the map. */
    void show(List<ObservationsAtPlace> found) {
        Map<ArenaId, Arena> arenas = places.arenas().stream().collect(Collectors.toMap(Arena::id, Function.identity()));
        List<Marker> markers = new ArrayList<>();
        int without = 0;
        for (ObservationsAtPlace there : found) {
            Arena arena = arenas.get(there.arena());
            if (arena == null || arena.position().isEmpty()) {
                without += there.all();
                continue;
            }
            arena.position()
                    .ifPresent(position -> markers.add(new Marker(
                            arena.id().toString(),
                            arena.name(),
                            words(there),
                            position.latitude(),
                            position.longitude(),
                            tone(there))));
        }
        map.show(outlines(), markers);
        nowhere.setText(getTranslation("outreach.observation.map.nowhere", without));
        nowhere.setVisible(without > 0);
    }

    private List<Outline> outlines() {
        return places.districts().stream()
                .flatMap(district -> district.outline().stream()
                        .map(outline -> new Outline(
                                district.id().toString(), district.name(), outline.toGeoJson(), district.exposed())))
                .toList();
    }

    /** "3 observationer, 2 inte åtgärdade, 1 försenad". */
    private String words(ObservationsAtPlace there) {
        List<String> words = new ArrayList<>();
        words.add(getTranslation("outreach.observation.count", there.all()));
        if (there.open() > 0) {
            words.add(getTranslation("outreach.observation.map.open", there.open()));
        }
        if (there.overdue() > 0) {
            words.add(getTranslation("outreach.observation.map.overdue", there.overdue()));
        }
        return String.join(", ", words);
    }

    private static Tone tone(ObservationsAtPlace there) {
        if (there.overdue() > 0) {
            return Tone.ERROR;
        }
        return there.open() > 0 ? Tone.WARNING : Tone.SUCCESS;
    }
}
