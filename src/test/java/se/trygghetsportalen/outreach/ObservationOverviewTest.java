package se.trygghetsportalen.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.outreach.domain.ListPosition;
import se.trygghetsportalen.outreach.domain.Observation;
import se.trygghetsportalen.outreach.domain.ObservationCategory;
import se.trygghetsportalen.outreach.domain.ObservationContent;
import se.trygghetsportalen.outreach.domain.ObservationEvent;
import se.trygghetsportalen.outreach.domain.ObservationFilter;
import se.trygghetsportalen.outreach.domain.ObservationId;
import se.trygghetsportalen.outreach.domain.ObservationLine;
import se.trygghetsportalen.outreach.domain.ObservationOverviewQuery;
import se.trygghetsportalen.outreach.domain.ObservationState;
import se.trygghetsportalen.outreach.domain.ObservationsAtPlace;
import se.trygghetsportalen.outreach.domain.Severity;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.shared.Ids;

/** Lists of observations. Each test looks at a district of its own: the database is shared. */
class ObservationOverviewTest extends ObservationTest {
    @Autowired
    ObservationOverviewQuery query;

    @Test
    void showsThePlacesLatestFirstPageByPage() {
        List<ObservationId> reported = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            reported.add(reported().id());
        }
        List<ObservationId> seen = new ArrayList<>();
        @Nullable ListPosition<ObservationId> after = null;
        for (List<ObservationLine> page = page(here(), after); !page.isEmpty(); page = page(here(), after)) {
            page.forEach(line -> seen.add(line.observation().id()));
            after = page.getLast().position();
        }

        assertThat(seen).containsExactlyElementsOf(reported.reversed());
        assertThat(as(worker, () -> overview.count(here()))).isEqualTo(5);
    }

    @Test
    void aLineHasTheNamesThatBelongToIt() {
        ObservationLine line =
                as(colleague, () -> overview.find(reported().id())).orElseThrow();

        assertThat(line.arena()).startsWith("Kuben");
        assertThat(line.district()).startsWith("Distrikt");
        assertThat(line.reporter()).isEqualTo(worker.displayName());
    }

    @Test
    void everyWorkerSeesEveryObservation() {
        Observation observation = reported();

        assertThat(as(town.worker(), () -> overview.find(observation.id()))).isPresent();
        assertThat(as(town.worker(), () -> overview.find(ObservationId.next()))).isEmpty();
    }

    @Test
    void filtersByCategoryAndState() {
        Observation litter = reported(ObservationCategory.LITTER);
        Observation lamp = assign(reported(ObservationCategory.LIGHTING), OWNER);

        assertThat(ids(new ObservationFilter(ObservationCategory.LITTER, null, null, district(), null, false)))
                .containsExactly(litter.id());
        assertThat(ids(new ObservationFilter(null, null, ObservationState.ASSIGNED, district(), null, false)))
                .containsExactly(lamp.id());
        assertThat(ids(new ObservationFilter(
                        ObservationCategory.LITTER, null, ObservationState.ASSIGNED, district(), null, false)))
                .isEmpty();
        assertThat(ids(here())).containsExactly(lamp.id(), litter.id());
    }

    @Test
    void filtersBySeverityAndPlaceAndCountsByPlace() {
        Observation bad = saved(report(
                worker,
                draft(new ObservationContent(ObservationCategory.LIGHTING, "Trappan", Severity.HIGH, ""), null),
                null));
        in(ObservationState.FIXED);
        Observation graffiti = reported();

        assertThat(ids(new ObservationFilter(null, Severity.HIGH, null, district(), null, false)))
                .containsExactly(bad.id());
        assertThat(ids(new ObservationFilter(null, null, null, null, stop.arena(), false)))
                .hasSize(3);
        assertThat(ids(new ObservationFilter(null, null, null, null, ArenaId.next(), false)))
                .isEmpty();
        assertThat(as(worker, () -> overview.byPlace(here())))
                .containsExactly(new ObservationsAtPlace(stop.arena(), 3, 2, 0));
        assertThat(query.byPlace(here(), fixBy(graffiti).plusNanos(1000)))
                .containsExactly(new ObservationsAtPlace(stop.arena(), 3, 2, 1));
        assertThat(query.byPlace(new ObservationFilter(null, Severity.LOW, null, district(), null, false), town.now()))
                .isEmpty();
    }

    @Test
    void isOverdueOnceItsLastMomentHasPassedAndNobodyHasSeenToIt() {
        Observation graffiti = reported();
        Observation seenTo = in(ObservationState.FIXED);
        Observation noClock = reported(ObservationCategory.LIGHTING);
        Instant last = fixBy(graffiti);
        ObservationFilter overdue = new ObservationFilter(null, null, null, district(), null, true);

        assertThat(query.page(overdue, last, null, 10))
                .as("the last moment is in time")
                .isEmpty();
        assertThat(query.page(overdue, last.plusNanos(1000), null, 10))
                .extracting(line -> line.observation().id())
                .containsExactly(graffiti.id());
        assertThat(query.count(overdue, last.plusNanos(1000))).isOne();
        assertThat(graffiti.isOverdueAt(last.plusNanos(1000)))
                .as("as the list says, so says the observation")
                .isTrue();
        Instant muchLater = last.plusSeconds(1_000_000);
        assertThat(query.page(overdue, muchLater, null, 10))
                .extracting(line -> line.observation().id())
                .doesNotContain(seenTo.id(), noClock.id());
    }

    @Test
    void anObservationThatWasNotSeenToAfterAllIsOverdueByItsFirstClock() {
        Observation fixed = in(ObservationState.FIXED);
        var round = laterRound(worker);
        saved(as(worker, () -> care.reopen(fixed.id(), fixed.version(), round.id())));

        assertThat(query.page(
                        new ObservationFilter(null, null, null, district(), null, true),
                        fixBy(fixed).plusNanos(1000),
                        null,
                        10))
                .extracting(line -> line.observation().id())
                .containsExactly(fixed.id());
    }

    @Test
    void countsWhatIsOverdueByCategoryAsTheClockSays() {
        Observation litter = reported(ObservationCategory.LITTER);
        Instant last = fixBy(litter);
        ObservationOverview inTime = new ObservationOverview(query, Clock.fixed(last, ZoneOffset.UTC));
        ObservationOverview tooLate = new ObservationOverview(query, Clock.fixed(last.plusNanos(1000), ZoneOffset.UTC));

        Map<ObservationCategory, Integer> before = inTime.overdue();
        Map<ObservationCategory, Integer> after = tooLate.overdue();

        assertThat(after.get(ObservationCategory.LITTER))
                .isEqualTo(before.getOrDefault(ObservationCategory.LITTER, 0) + 1);
        assertThat(after).as("what has no clock is never there").doesNotContainKey(ObservationCategory.LIGHTING);
    }

    @Test
    void aShiftsOwnObservationsAreThoseReportedInIt() {
        ObservationId first = reported().id();
        ObservationId second = reported().id();

        assertThat(as(colleague, () -> overview.ofShift(shift.id())))
                .extracting(line -> line.observation().id())
                .containsExactly(second, first);
        assertThat(as(colleague, () -> overview.ofShift(ShiftId.next()))).isEmpty();
    }

    @Test
    void whatHasBeenSeenToAtAPlaceWaitsForALookTheOldestFirst() {
        ObservationId first = in(ObservationState.FIXED).id();
        ObservationId second = in(ObservationState.FIXED).id();
        in(ObservationState.REPORTED);
        in(ObservationState.ASSIGNED);
        in(ObservationState.VERIFIED);

        assertThat(as(colleague, () -> overview.toVerifyAt(stop.arena())))
                .extracting(line -> line.observation().id())
                .containsExactly(first, second);
        assertThat(as(colleague, () -> overview.toVerifyAt(ArenaId.next()))).isEmpty();
    }

    @Test
    void theHistorySaysWhoDidWhatInWhichWords() {
        Observation observation = fix(assign(reported(), OWNER), "Sanerat");

        List<ObservationEvent.Named> history = as(town.worker(), () -> overview.history(observation.id()));

        assertThat(history)
                .extracting(ObservationEvent.Named::actor)
                .containsExactly(worker.displayName(), lead.displayName(), worker.displayName());
        assertThat(history).extracting(named -> named.event().words()).containsExactly("", OWNER, "Sanerat");
        assertThat(history)
                .extracting(named -> named.event().mark().by())
                .containsExactly(worker.id(), lead.id(), worker.id());
    }

    @Test
    void offersThoseWhoWereAskedBeforeTheLatestFirstAndEachOnce() {
        String first = "Enheten " + Ids.next();
        String second = "Enheten " + Ids.next();
        assign(reported(), first);
        assign(reported(), second);
        assign(reported(), first);

        SignedInUser asking = lead;
        assertThat(as(asking, overview::owners)).startsWith(first, second).doesNotHaveDuplicates();
    }

    private DistrictId district() {
        return reportedHere().report().district();
    }

    /** Any observation of the test: they all lie in the one district of its team's place. */
    private Observation reportedHere() {
        return as(lead, () -> overview.ofShift(shift.id())).getFirst().observation();
    }

    private ObservationFilter here() {
        return new ObservationFilter(null, null, null, district(), null, false);
    }

    private List<ObservationLine> page(ObservationFilter filter, @Nullable ListPosition<ObservationId> after) {
        return as(worker, () -> overview.page(filter, after, 2));
    }

    private List<ObservationId> ids(ObservationFilter filter) {
        return as(worker, () -> overview.page(filter, null, 10)).stream()
                .map(line -> line.observation().id())
                .toList();
    }

    private static Instant fixBy(Observation observation) {
        Instant fixBy = observation.report().fixBy();
        if (fixBy == null) {
            throw new AssertionError("No clock: " + observation.id());
        }
        return fixBy;
    }
}
