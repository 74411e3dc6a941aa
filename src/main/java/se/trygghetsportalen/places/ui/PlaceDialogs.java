package se.trygghetsportalen.places.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.Arena;
import se.trygghetsportalen.places.domain.ArenaDetails;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.ArenaKind;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.places.domain.DistrictDetails;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.places.domain.Position;
import se.trygghetsportalen.uikit.DraftKeepers;
import se.trygghetsportalen.uikit.MapTiles;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.PortalMap;
import se.trygghetsportalen.uikit.PortalMap.Marker;
import se.trygghetsportalen.uikit.Tone;

/** Opens what a district or a place is written in, and keeps what is typed there. */
@Component
class PlaceDialogs {
    private static final String DISTRICT_DRAFT = "places.district";
    private static final String ARENA_DRAFT = "places.arena";

    private final Places places;
    private final DraftKeepers drafts;
    private final MapTiles tiles;

    PlaceDialogs(Places places, DraftKeepers drafts, MapTiles tiles) {
        this.places = places;
        this.drafts = drafts;
        this.tiles = tiles;
    }

    void openNewDistrict(Consumer<District> saved) {
        DistrictId id = DistrictId.next();
        new DistrictDialog(
                        text("places.district.add"),
                        new DistrictDetails("", false),
                        0,
                        drafts.slot(DISTRICT_DRAFT, DistrictDialog.Draft.class),
                        (details, version) -> places.addDistrict(id, details),
                        saved)
                .open();
    }

    void openChange(District district, Consumer<District> saved) {
        new DistrictDialog(
                        text("places.district.change", district.name()),
                        district.details(),
                        district.version(),
                        drafts.slot(DISTRICT_DRAFT, district.id().value(), DistrictDialog.Draft.class),
                        (details, version) -> places.changeDistrict(district.id(), version, details),
                        saved)
                .open();
    }

    void openNewArena(Consumer<Arena> saved) {
        List<District> districts =
                places.districts().stream().filter(District::active).toList();
        if (districts.isEmpty()) {
            Notices.failure(text("places.arena.districtFirst"));
            return;
        }
        ArenaId id = ArenaId.next();
        ArenaDetails blank = new ArenaDetails(districts.getFirst().id(), "", ArenaKind.STREET);
        new ArenaDialog(
                        text("places.arena.add"),
                        districts,
                        map(blank),
                        blank,
                        0,
                        drafts.slot(ARENA_DRAFT, ArenaDialog.Draft.class),
                        (details, version) -> places.addArena(id, details),
                        saved)
                .open();
    }

    void openChange(Arena arena, Consumer<Arena> saved) {
        new ArenaDialog(
                        text("places.arena.change", arena.name()),
                        districtsFor(arena.details()),
                        map(arena.details()),
                        arena.details(),
                        arena.version(),
                        drafts.slot(ARENA_DRAFT, arena.id().value(), ArenaDialog.Draft.class),
                        (details, version) -> places.changeArena(arena.id(), version, details),
                        saved)
                .open();
    }

    private PortalMap map(ArenaDetails details) {
        PortalMap small = new PortalMap(text("places.map"), tiles);
        Position position = details.position();
        small.show(
                PlaceMarks.outlines(places.districts()),
                position == null
                        ? List.of()
                        : List.of(new Marker(
                                "now", details.name(), "", position.latitude(), position.longitude(), Tone.NEUTRAL)));
        return small;
    }

    /** A district that is no longer used can keep its arenas, but gets no new ones. */
    private List<District> districtsFor(ArenaDetails details) {
        return places.districts().stream()
                .filter(district -> district.active() || district.id().equals(details.district()))
                .toList();
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
