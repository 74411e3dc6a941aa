package se.trygghetsportalen.outreach.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.outreach.ShiftRounds;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftLine;
import se.trygghetsportalen.outreach.domain.ShiftPlan;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.ArenaId;

class ShiftListViewTest extends OutreachViewTest {
    private static final Set<Role> MAY = EnumSet.of(Role.OUTREACH_WORKER, Role.TEAM_LEAD);

    @Autowired
    ShiftSearch search;

    @Autowired
    Places places;

    @Autowired
    ShiftRounds rounds;

    @Test
    void saysHowShiftsGetHereWhenThereAreNone() {
        open(town.worker(), "pass");

        assertSection("Inga pass ännu");
        _assertNone(Grid.class);
    }

    @Test
    void tonightsShiftIsACardWithTheOneNextStep() {
        SignedInUser worker = town.worker();
        StartedShift running = town.started(worker);
        town.plannedLater(List.of(), worker);
        open(worker, "pass");

        Anchor next = _get(Anchor.class, spec -> spec.withText("Fortsätt passet"));
        assertThat(next.getHref()).isEqualTo("pass/" + running.id());
        Grid<?> others = _get(Grid.class);
        assertThat(_size(others)).isEqualTo(1);
        assertThat(_getFormattedRow(others, 0).toString()).contains("Planerat");
    }

    @Test
    void aShiftOfAnotherDayIsNoCard() {
        SignedInUser worker = town.worker();
        town.plan(new ShiftPlan(
                town.now().plus(Duration.ofDays(3)),
                town.now().plus(Duration.ofDays(3)).plusSeconds(3600),
                List.of(worker.id()),
                List.of(),
                ""));
        town.plan(new ShiftPlan(
                town.now().minus(Duration.ofDays(3)),
                town.now().minus(Duration.ofDays(3)).plusSeconds(3600),
                List.of(worker.id()),
                List.of(),
                ""));
        open(worker, "pass");

        _assertNone(Anchor.class, spec -> spec.withText("Fortsätt passet"));
        _assertNone(Anchor.class, spec -> spec.withText("Till kvällens pass"));
        assertSection("Pågår och kommer");
        assertSection("Tidigare pass");
        assertThat(_find(Grid.class)).hasSize(2);
    }

    @Test
    void whatATeamLeftStandsBesideTheListOfPastShifts() {
        SignedInUser worker = town.worker();
        Instant from = town.now().minus(Duration.ofHours(3));
        Shift over = town.plan(
                new ShiftPlan(from, town.now().minusSeconds(60), List.of(worker.id()), List.of(town.arena()), ""));
        town.as().call(worker, () -> rounds.start(over.id(), from));
        town.ended(over, worker);
        open(worker, "pass");
        @SuppressWarnings("unchecked")
        Grid<ShiftLine> past =
                (Grid<ShiftLine>) _get(Grid.class, spec -> spec.withAttribute("aria-label", "Tidigare pass"));

        assertThat(pressed(past, _get(past, 0)))
                .contains("Stämningen", "Lugnt", worker.displayName(), "Inga kontakter är loggade", "Öppna sidan");
    }

    @Test
    void showsNobodyTheShiftsOfOtherTeams() {
        town.started(town.worker());
        open(town.worker(), "pass");

        assertSection("Inga pass ännu");
    }

    @Test
    void theSearchFieldFindsAShiftForItsTeamAndForNobodyWhoMayNotOpenIt() {
        SignedInUser worker = town.worker();
        ArenaId arena = town.arena();
        town.planned(List.of(arena), worker);
        String name = places.requireArena(arena).name();
        open(worker, "pass");
        assertThat(search.find(name, 5)).singleElement().satisfies(hit -> {
            assertThat(hit.detail()).contains(worker.displayName(), name);
            assertThat(hit.path()).startsWith("pass/");
            assertThat(UI.getCurrent().getTranslation(hit.kindKey())).isEqualTo("Fältpass");
        });
        open(town.worker(), "pass");
        assertThat(search.find(name, 5)).isEmpty();
        open(town.person(Role.PARTNER), "");
        assertThat(search.find(name, 5)).isEmpty();
    }

    @Test
    void isForWorkersAndLeads() {
        for (Role role : Role.values()) {
            signInAs(role);
            UI.getCurrent().navigate("pass");
            if (MAY.contains(role)) {
                _assertOne(ShiftListView.class);
            } else {
                _assertNone(ShiftListView.class);
                assertSays("Den här sidan är inte för dig");
            }
        }
    }

    @Test
    void theStartPageOffersTheNextStep() {
        SignedInUser worker = town.worker();
        StartedShift running = town.started(worker);
        open(worker, "");
        assertThat(_get(Anchor.class, spec -> spec.withText("Fortsätt passet")).getHref())
                .isEqualTo("pass/" + running.id());

        town.ended(running, worker);
        open(town.lead(), "");
        _assertOne(Anchor.class, spec -> spec.withText("Läs sammanfattningen"));
    }
}
