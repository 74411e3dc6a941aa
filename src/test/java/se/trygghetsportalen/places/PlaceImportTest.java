package se.trygghetsportalen.places;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.places.domain.Arena;
import se.trygghetsportalen.places.domain.ArenaDetails;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.ArenaKind;
import se.trygghetsportalen.places.domain.DistrictDetails;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.places.domain.Outline;
import se.trygghetsportalen.places.domain.Position;
import se.trygghetsportalen.platform.documents.CsvPreview;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.shell.ActingAs;

@PortalTest
class PlaceImportTest {
    private static final SignedInUser LEAD = user(Role.TEAM_LEAD);
    private static final Outline TRIANGLE = Outline.read(
                    "{\"type\":\"Polygon\",\"coordinates\":[[[16.5,58.6],[16.6,58.6],[16.55,58.7],[16.5,58.6]]]}")
            .orElseThrow();

    private final String district = "Filområde " + Ids.next().toString().substring(24);
    private final DistrictId districtId = DistrictId.next();

    @Autowired
    private Places places;

    @Autowired
    private PlaceImport imports;

    @Autowired
    private ActingAs actingAs;

    @BeforeEach
    void addDistrict() {
        actingAs.call(LEAD, () -> places.addDistrict(districtId, new DistrictDetails(district, false, TRIANGLE, true)));
        actingAs.call(
                LEAD, () -> places.addArena(ArenaId.next(), new ArenaDetails(districtId, "Torget", ArenaKind.STREET)));
    }

    private CsvPreview.Read<ImportedArena> read(SignedInUser user, String file) {
        return (CsvPreview.Read<ImportedArena>) actingAs.call(user, () -> {
            try {
                return imports.preview(
                        new ByteArrayInputStream(file.replace("%", district).getBytes(UTF_8)));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    private List<Arena> stored() {
        return places.arenas().stream()
                .filter(arena -> arena.district().equals(districtId))
                .toList();
    }

    @Test
    void namesWhatIsWrongWithEachRowAndStoresNothing() {
        CsvPreview.Read<ImportedArena> preview = read(LEAD, """
            Namn;Område;Typ av plats;Latitud;Longitud
            Biblioteket;%;Bibliotek;58,61;16,55
            torget;%;Gata eller torg;;
            Bryggan;Månen;Fritidsgård;;
            Hallen;%;Rymdstation;;
            Badet;%;Park eller badplats;58.6;
            Kiosken;%;Centrum eller galleria;158.6;16.5
            Biblioteket;%;Bibliotek;;
            """);

        assertThat(preview.values()).extracting(arena -> arena.details().name()).containsExactly("Biblioteket");
        assertThat(preview.problems())
                .extracting(row -> row.line() + " " + row.problem().field() + " "
                        + row.problem().textKey())
                .containsExactly(
                        "3 name places.arena.name.taken",
                        "4 district places.import.district",
                        "5 kind documents.problem.oneOf",
                        "6 longitude places.position.half",
                        "7 latitude places.import.degrees",
                        "8 name places.arena.name.taken");
        assertThat(stored()).extracting(Arena::name).containsExactly("Torget");
    }

    @Test
    void addsOnceWhatWasConfirmedTwice() {
        List<ImportedArena> good = read(
                        LEAD, "Name,District,Kind of place,Latitude,Longitude\nLib,%,Library,58.61,16.55\n")
                .values();

        assertThat(actingAs.call(LEAD, () -> places.addArenas(good))).isEqualTo(new ArenaImportResult(1, List.of()));
        assertThat(actingAs.call(LEAD, () -> places.addArenas(good))).isEqualTo(new ArenaImportResult(1, List.of()));

        assertThat(stored())
                .extracting(Arena::details)
                .containsExactly(
                        new ArenaDetails(
                                districtId,
                                "Lib",
                                ArenaKind.LIBRARY,
                                Position.read("58.61, 16.55").orElseThrow(),
                                true),
                        new ArenaDetails(districtId, "Torget", ArenaKind.STREET));
    }

    @Test
    void leavesOutWhatSomebodyElseAddedMeanwhile() {
        List<ImportedArena> good = read(LEAD, "Namn;Område;Typ av plats\nBadet;%;Simhall\nHallen;%;Idrottshall\n")
                .values();
        actingAs.call(
                LEAD, () -> places.addArena(ArenaId.next(), new ArenaDetails(districtId, "Badet", ArenaKind.PARK)));

        assertThat(actingAs.call(LEAD, () -> places.addArenas(good))).isEqualTo(new ArenaImportResult(1, List.of(2L)));
        assertThat(stored()).extracting(Arena::name).containsExactly("Badet", "Hallen", "Torget");
    }

    @Test
    void takesNoNewPlacesInADistrictThatIsNotUsed() {
        actingAs.call(
                LEAD, () -> places.changeDistrict(districtId, 1, new DistrictDetails(district, false, null, false)));

        assertThat(read(LEAD, "Namn;Område;Typ av plats\nBadet;%;Simhall\n").problems())
                .extracting(row -> row.problem().textKey())
                .containsExactly("places.import.district");
    }

    @Test
    void keepsOutlineAndUse() {
        assertThat(places.requireDistrict(districtId).outline()).contains(TRIANGLE);
        Arena square = stored().getFirst();

        actingAs.call(
                LEAD,
                () -> places.changeArena(
                        square.id(),
                        square.version(),
                        new ArenaDetails(districtId, "Torget", ArenaKind.STREET, null, false)));

        assertThat(places.requireArena(square.id()).active()).isFalse();
        assertThat(actingAs.call(LEAD, () -> places.changeArena(square.id(), square.version(), square.details())))
                .isInstanceOf(SaveOutcome.Stale.class);
    }

    @Test
    void isForLeadsAndAdministrators() {
        SignedInUser worker = user(Role.OUTREACH_WORKER);

        assertThatThrownBy(() -> read(worker, "Namn;Område;Typ av plats\n")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> actingAs.call(worker, () -> places.addArenas(List.of())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(read(user(Role.ADMINISTRATOR), "Namn;Område;Typ av plats\nBadet;%;Simhall\n")
                        .values())
                .hasSize(1);
    }

    private static SignedInUser user(Role role) {
        return new SignedInUser(new ActorId(Ids.next()), "prov", "Prov", Set.of(role));
    }
}
