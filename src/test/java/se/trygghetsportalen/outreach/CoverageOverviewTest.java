package se.trygghetsportalen.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.outreach.domain.Contacts;
import se.trygghetsportalen.outreach.domain.Coverage;
import se.trygghetsportalen.outreach.domain.CoverageFigure;
import se.trygghetsportalen.outreach.domain.CoverageFilter;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftPlan;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.outreach.domain.Stop;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.shared.SwedishTime;

/** The figures as the real database gives them. */
@PortalTest
class CoverageOverviewTest {
    @Autowired
    OutreachTown town;

    @Autowired
    CoverageOverview overview;

    @Autowired
    ShiftRounds rounds;

    @Autowired
    ShiftPlanning planning;

    @Autowired
    Places places;

    @Test
    void countsPlansStopsAndContactsOfADistrict() {
        SignedInUser worker = town.worker();
        StartedShift shift = town.started(worker);
        Stop stop = town.arrived(shift, worker);
        town.logged(stop, worker, Contacts.content(town.now()));
        town.logged(stop, worker, Contacts.content(town.now()));
        DistrictId district = places.requireArena(stop.arena()).district();

        Coverage coverage = coverage(district, around());

        assertThat(coverage.sum(CoverageFigure.PLANNED)).isBetween(21_599L, 21_601L);
        assertThat(coverage.sum(CoverageFigure.CONTACTS)).isEqualTo(2);
        assertThat(coverage.at(CoverageFigure.CONTACTS, Set.of(Optional.of(stop.arena()))))
                .isEqualTo(2);
        assertThat(coverage.sum(CoverageFigure.OBSERVATIONS)).isZero();
        Instant left = stop.arrivedAt().plusMillis(1);
        town.as().call(worker, () -> rounds.leave(shift.id(), stop.id(), left));
        assertThat(coverage(district, around()).sum(CoverageFigure.WORKED)).isZero();
    }

    @Test
    void leavesOutWhatWasCalledOffAndCountsEachPlacesShare() {
        SignedInUser worker = town.worker();
        DistrictId district = town.district("Delad " + ArenaId.next());
        ArenaId here = town.arena(district, "Här");
        ArenaId there = town.arena();
        Instant from = SwedishTime.instantOf(LocalDate.of(2100, 5, 7).atTime(18, 0));
        town.plan(new ShiftPlan(from, from.plusSeconds(7200), List.of(worker.id()), List.of(here, there), ""));
        Shift off = town.plan(
                new ShiftPlan(from.plusSeconds(7200), from.plusSeconds(9000), List.of(worker.id()), List.of(here), ""));
        town.as().run(town.lead(), () -> planning.cancel(off.id(), 1, "Storm"));

        Coverage coverage =
                coverage(district, new CoverageFilter(LocalDate.of(2100, 5, 7), LocalDate.of(2100, 5, 7), district));

        assertThat(coverage.sum(CoverageFigure.PLANNED)).isEqualTo(3600);
        assertThat(coverage.during(CoverageFigure.PLANNED, 18)).isEqualTo(1800);
    }

    @Test
    void refusesAPeriodThatCannotBe() {
        LocalDate today = SwedishTime.dayOf(town.now());
        assertThatThrownBy(() -> town.as()
                        .call(town.lead(), () -> overview.of(new CoverageFilter(today, today.minusDays(1), null))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Coverage coverage(DistrictId district, CoverageFilter filter) {
        return town.as()
                .call(town.lead(), () -> overview.of(new CoverageFilter(filter.from(), filter.to(), district)))
                .coverage();
    }

    private CoverageFilter around() {
        LocalDate today = SwedishTime.dayOf(town.now());
        return new CoverageFilter(today.minusDays(2), today.plusDays(2), null);
    }
}
