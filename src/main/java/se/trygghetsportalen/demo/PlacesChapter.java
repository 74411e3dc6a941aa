package se.trygghetsportalen.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.ArenaDetails;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.ArenaKind;
import se.trygghetsportalen.places.domain.DistrictDetails;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.places.domain.Outline;
import se.trygghetsportalen.places.domain.Position;
import se.trygghetsportalen.shared.SaveOutcome;

/** Ekånge's districts and the places in them. */
@Component
@Order(30)
@ConditionalOnBooleanProperty(DemoEnvironment.DEMO)
class PlacesChapter implements DemoChapter {
    private final DemoPeople people;
    private final Places places;

    PlacesChapter(DemoPeople people, Places places) {
        this.people = people;
        this.places = places;
    }

    @Override
    public List<DemoStep> steps(Instant now) {
        return List.of(new DemoStep(
                "places",
                () -> people.as("samordnare", () -> {
                    DemoFiles.rows("districts").forEach(this::addDistrict);
                    DemoFiles.rows("arenas").forEach(this::addArena);
                    return Boolean.TRUE;
                })));
    }

    /** The arena of that key in {@code arenas.csv}. */
    static ArenaId arena(String key) {
        return new ArenaId(DemoIds.of("arena", key));
    }

    private static DistrictId district(String key) {
        return new DistrictId(DemoIds.of("district", key));
    }

    private void addDistrict(NamedCsvRecord row) {
        expectSaved(places.addDistrict(
                district(row.getField("key")),
                new DistrictDetails(
                        row.getField("name"),
                        row.getField("exposed").equals("yes"),
                        Outline.read(row.getField("outline")).orElseThrow(),
                        true)));
    }

    private void addArena(NamedCsvRecord row) {
        expectSaved(places.addArena(
                arena(row.getField("key")),
                new ArenaDetails(
                        district(row.getField("district")),
                        row.getField("name"),
                        ArenaKind.valueOf(row.getField("kind")),
                        Position.read(row.getField("position")).orElse(null),
                        true)));
    }

    private static void expectSaved(SaveOutcome<?> outcome) {
        if (!(outcome instanceof SaveOutcome.Saved<?>)) {
            throw new IllegalStateException("Places: " + outcome);
        }
    }
}
