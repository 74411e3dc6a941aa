package se.trygghetsportalen.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.places.domain.Arena;
import se.trygghetsportalen.places.domain.ArenaDetails;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.ArenaKind;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.places.domain.DistrictDetails;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.platform.embedded.TestDatabase;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.shell.ActingAs;

@PortalTest
class PlacesTest {
    private static final SignedInUser LEAD = user(Role.TEAM_LEAD);

    /** Names are unique in the municipality, and all tests share one. */
    private final String word = "p" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private Places places;

    @Autowired
    private ActingAs actingAs;

    private District district;

    @BeforeEach
    void addDistrict() {
        district = saved(addDistrict(LEAD, DistrictId.next(), new DistrictDetails("Område " + word, false)));
    }

    @Test
    void storesEverythingThatIsSaidAboutAPlace() {
        ArenaDetails details = new ArenaDetails(district.id(), "  Kuben " + word + " ", ArenaKind.YOUTH_CENTRE);

        Arena arena = saved(addArena(LEAD, ArenaId.next(), details));

        assertThat(places.requireArena(arena.id()))
                .isEqualTo(arena)
                .isEqualTo(new Arena(
                        arena.id(), new ArenaDetails(district.id(), "Kuben " + word, ArenaKind.YOUTH_CENTRE), 1));
        assertThat(places.requireDistrict(district.id()))
                .isEqualTo(new District(district.id(), new DistrictDetails("Område " + word, false), 1));
    }

    @ParameterizedTest
    @EnumSource(ArenaKind.class)
    void storesEveryKind(ArenaKind kind) {
        Arena arena =
                saved(addArena(LEAD, ArenaId.next(), new ArenaDetails(district.id(), kind.name() + " " + word, kind)));

        assertThat(places.requireArena(arena.id()).kind()).isEqualTo(kind);
    }

    @Test
    void repeatsAnAdditionWithoutDoublingOrAuditingItTwice() {
        ArenaId id = ArenaId.next();
        ArenaDetails details = new ArenaDetails(district.id(), "Torget " + word, ArenaKind.STREET);

        Arena first = saved(addArena(LEAD, id, details));
        Arena again = saved(addArena(LEAD, id, details));

        assertThat(again).isEqualTo(first);
        assertThat(actions(id.value())).containsExactly("arena.added");
    }

    @Test
    void refusesAnotherPlaceUnderTheSameIdAndShowsTheStoredOne() {
        Arena first = saved(
                addArena(LEAD, ArenaId.next(), new ArenaDetails(district.id(), "Torget " + word, ArenaKind.STREET)));

        assertThat(addArena(LEAD, first.id(), new ArenaDetails(district.id(), "Annat " + word, ArenaKind.STREET)))
                .isEqualTo(new SaveOutcome.Stale<>(first));
    }

    @Test
    void refusesTheSameNameTwiceInADistrictWhateverItsCapitals() {
        saved(addArena(LEAD, ArenaId.next(), new ArenaDetails(district.id(), "Åtorget " + word, ArenaKind.STREET)));

        assertThat(addArena(LEAD, ArenaId.next(), new ArenaDetails(district.id(), "ÅTORGET " + word, ArenaKind.CENTRE)))
                .isEqualTo(SaveOutcome.Invalid.of(Problem.of("name", "places.arena.name.taken")));
    }

    @Test
    void takesARingForALetterOfItsOwn() {
        saved(addArena(LEAD, ArenaId.next(), new ArenaDetails(district.id(), "Åtorget " + word, ArenaKind.STREET)));

        saved(addArena(LEAD, ArenaId.next(), new ArenaDetails(district.id(), "Atorget " + word, ArenaKind.STREET)));
    }

    @Test
    void allowsTheSameNameInAnotherDistrict() {
        District other = saved(addDistrict(LEAD, DistrictId.next(), new DistrictDetails("Annat " + word, true)));

        saved(addArena(LEAD, ArenaId.next(), new ArenaDetails(district.id(), "Torget", ArenaKind.STREET)));
        saved(addArena(LEAD, ArenaId.next(), new ArenaDetails(other.id(), "Torget", ArenaKind.STREET)));
    }

    @Test
    void refusesADistrictOfANameThatIsTaken() {
        assertThat(addDistrict(LEAD, DistrictId.next(), new DistrictDetails("OMRÅDE " + word, false)))
                .isEqualTo(SaveOutcome.Invalid.of(Problem.of("name", "places.district.name.taken")));
    }

    @Test
    void saysWhatIsWrongAtEachField() {
        assertThat(addArena(LEAD, ArenaId.next(), new ArenaDetails(DistrictId.next(), "  ", ArenaKind.STREET)))
                .isEqualTo(new SaveOutcome.Invalid<>(List.of(
                        Problem.of("name", "places.arena.name.required"),
                        Problem.of("district", "places.arena.district.required"))));
        assertThat(addDistrict(LEAD, DistrictId.next(), new DistrictDetails("x".repeat(81), false)))
                .isEqualTo(SaveOutcome.Invalid.of(Problem.of("name", "places.name.long", 80)));
    }

    @Test
    void changesAPlaceAndAuditsWhatChanged() {
        Arena arena = saved(
                addArena(LEAD, ArenaId.next(), new ArenaDetails(district.id(), "Torget " + word, ArenaKind.STREET)));
        ArenaDetails changed = new ArenaDetails(district.id(), "Stortorget " + word, ArenaKind.CENTRE);

        Arena stored = saved(changeArena(LEAD, arena.id(), arena.version(), changed));

        assertThat(stored).isEqualTo(new Arena(arena.id(), changed, 2));
        assertThat(places.requireArena(arena.id())).isEqualTo(stored);
        assertThat(actions(arena.id().value())).containsExactly("arena.added", "arena.changed");
    }

    @Test
    void changesNothingWhenNothingWasChanged() {
        assertThat(changeDistrict(LEAD, district.id(), district.version(), district.details()))
                .isEqualTo(new SaveOutcome.Saved<>(district));
        assertThat(actions(district.id().value())).containsExactly("district.added");
    }

    @Test
    void refusesAStaleChangeAndShowsWhatIsStored() {
        District first = saved(
                changeDistrict(LEAD, district.id(), district.version(), new DistrictDetails("Först " + word, true)));

        assertThat(changeDistrict(LEAD, district.id(), district.version(), new DistrictDetails("Sedan " + word, false)))
                .isEqualTo(new SaveOutcome.Stale<>(first));
        assertThat(places.requireDistrict(district.id())).isEqualTo(first);
    }

    @Test
    void letsExactlyOneOfManySimultaneousChangesWin() throws Exception {
        int editors = 8;
        CyclicBarrier start = new CyclicBarrier(editors);
        List<Future<SaveOutcome<District>>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(editors)) {
            for (int editor = 0; editor < editors; editor++) {
                DistrictDetails own = new DistrictDetails("Redigerare " + editor + " " + word, false);
                Callable<SaveOutcome<District>> change = () -> {
                    start.await();
                    return changeDistrict(LEAD, district.id(), district.version(), own);
                };
                answers.add(threads.submit(change));
            }
        }

        List<SaveOutcome<District>> outcomes = new ArrayList<>();
        for (Future<SaveOutcome<District>> answer : answers) {
            outcomes.add(answer.get());
        }
        assertThat(outcomes).filteredOn(SaveOutcome.Saved.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(SaveOutcome.Stale.class::isInstance).hasSize(editors - 1);
        assertThat(places.requireDistrict(district.id()).version()).isEqualTo(2);
    }

    @Test
    void answersThatWhatIsToBeChangedDoesNotExist() {
        assertThat(changeArena(
                        LEAD, ArenaId.next(), 1, new ArenaDetails(district.id(), "Torget " + word, ArenaKind.STREET)))
                .isEqualTo(new SaveOutcome.Missing<>());
        assertThat(places.findArena(ArenaId.next())).isEmpty();
        assertThatThrownBy(() -> places.requireArena(ArenaId.next())).isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void isChangedByLeadsAndAdministratorsAlone(Role role) {
        SignedInUser user = user(role);
        boolean may = role == Role.TEAM_LEAD || role == Role.ADMINISTRATOR;
        DistrictDetails details = new DistrictDetails("Roll " + role + " " + word, false);

        if (may) {
            saved(addDistrict(user, DistrictId.next(), details));
        } else {
            assertThatThrownBy(() -> addDistrict(user, DistrictId.next(), details))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> changeDistrict(user, district.id(), 1, details))
                    .isInstanceOf(AccessDeniedException.class);
            ArenaDetails arena = new ArenaDetails(district.id(), "Plats " + word, ArenaKind.STREET);
            assertThatThrownBy(() -> addArena(user, ArenaId.next(), arena)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> changeArena(user, ArenaId.next(), 1, arena))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(places.districts()).contains(district);
    }

    @Test
    void findsByEveryWordInTheNameOrTheDistrict() {
        Arena square = saved(
                addArena(LEAD, ArenaId.next(), new ArenaDetails(district.id(), "Stora torget", ArenaKind.STREET)));
        Arena school =
                saved(addArena(LEAD, ArenaId.next(), new ArenaDetails(district.id(), "Torgskolan", ArenaKind.SCHOOL)));

        assertThat(places.search("torg " + word, 10)).containsExactly(school, square);
        assertThat(places.search("  TORGET   stora " + word + " ", 10)).containsExactly(square);
        assertThat(places.search("torg " + word, 1)).containsExactly(school);
        assertThat(places.search("bibliotek " + word, 10)).isEmpty();
        assertThat(places.search("%", 10)).isEmpty();
        assertThat(places.search("   ", 10)).isEmpty();
    }

    @Test
    void listsInSwedishOrder() {
        Stream.of("Örtgården", "Ågatan", "Ängen", "Zenit", "apoteket", "Bion")
                .forEach(name ->
                        saved(addArena(LEAD, ArenaId.next(), new ArenaDetails(district.id(), name, ArenaKind.STREET))));

        assertThat(places.arenas())
                .filteredOn(arena -> arena.district().equals(district.id()))
                .extracting(Arena::name)
                .containsExactly("apoteket", "Bion", "Zenit", "Ågatan", "Ängen", "Örtgården");
    }

    private SaveOutcome<District> addDistrict(SignedInUser user, DistrictId id, DistrictDetails details) {
        return actingAs.call(user, () -> places.addDistrict(id, details));
    }

    private SaveOutcome<District> changeDistrict(
            SignedInUser user, DistrictId id, int version, DistrictDetails details) {
        return actingAs.call(user, () -> places.changeDistrict(id, version, details));
    }

    private SaveOutcome<Arena> addArena(SignedInUser user, ArenaId id, ArenaDetails details) {
        return actingAs.call(user, () -> places.addArena(id, details));
    }

    private SaveOutcome<Arena> changeArena(SignedInUser user, ArenaId id, int version, ArenaDetails details) {
        return actingAs.call(user, () -> places.changeArena(id, version, details));
    }

    private static <T> T saved(SaveOutcome<T> outcome) {
        assertThat(outcome).isInstanceOf(SaveOutcome.Saved.class);
        return ((SaveOutcome.Saved<T>) outcome).stored();
    }

    private static SignedInUser user(Role role) {
        return new SignedInUser(new ActorId(Ids.next()), "prov", "Prov", Set.of(role));
    }

    private static List<String> actions(UUID subject) {
        List<String> actions = new ArrayList<>();
        try (Connection connection = TestDatabase.connectAsOwner();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT action FROM audit_row WHERE subject_id = ? ORDER BY at, id")) {
            query.setObject(1, subject);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    actions.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return actions;
    }
}
