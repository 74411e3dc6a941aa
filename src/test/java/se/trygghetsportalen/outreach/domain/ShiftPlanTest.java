package se.trygghetsportalen.outreach.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SwedishTime;

class ShiftPlanTest {
    @ParameterizedTest(name = "{0} to {1} lasts {2} minutes")
    @CsvSource({
        // An ordinary evening that passes midnight.
        "2026-11-20T18:00, 2026-11-21T00:30, 390",
        // New Year's night.
        "2026-12-31T20:00, 2027-01-01T03:00, 420",
        // 02:00 becomes 03:00: an hour shorter than the clock says.
        "2026-03-28T18:00, 2026-03-29T04:00, 540",
        // 03:00 becomes 02:00: an hour longer than the clock says.
        "2026-10-24T18:00, 2026-10-25T04:00, 660",
        // Ends inside the hour that spring skips: moved forward by that hour.
        "2026-03-28T18:00, 2026-03-29T02:30, 510",
        // Ends inside the hour that autumn has twice: the first is meant.
        "2026-10-24T18:00, 2026-10-25T02:30, 510",
    })
    void hasItsTrueLengthInEveryNight(LocalDateTime from, LocalDateTime to, long minutes) {
        ShiftPlan plan = new ShiftPlan(
                SwedishTime.instantOf(from), SwedishTime.instantOf(to), List.of(Shifts.WORKER), List.of(), "");
        assertThat(plan.length()).isEqualTo(Duration.ofMinutes(minutes));
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void refusesToEndBeforeItBegins() {
        assertThat(planOf(Duration.ZERO).problems()).extracting(Problem::field).containsExactly("to");
        assertThat(planOf(Duration.ofMinutes(-1)).problems())
                .extracting(Problem::field)
                .containsExactly("to");
        assertThat(planOf(Duration.ofMinutes(1)).problems()).isEmpty();
    }

    @Test
    void refusesMoreThanADayAndANight() {
        assertThat(planOf(ShiftPlan.MAX_LENGTH).problems()).isEmpty();
        assertThat(planOf(ShiftPlan.MAX_LENGTH.plusMinutes(1)).problems())
                .extracting(Problem::textKey)
                .containsExactly("outreach.problem.plan.long");
    }

    @Test
    void refusesAnEmptyTeamAndANoteThatIdentifies() {
        ShiftPlan plan =
                new ShiftPlan(Shifts.EVENING, Shifts.EVENING.plusSeconds(60), List.of(), List.of(), "Möt 850101-2382");
        assertThat(plan.problems()).extracting(Problem::field).containsExactly("team", "note");
    }

    @Test
    void countsEveryWorkerAndPlaceOnce() {
        ShiftPlan plan = Shifts.plan();
        ShiftPlan doubled = new ShiftPlan(
                plan.from(),
                plan.to(),
                List.of(Shifts.WORKER, Shifts.COLLEAGUE, Shifts.WORKER),
                List.of(plan.places().getFirst(), plan.places().getFirst()),
                plan.note());
        assertThat(doubled).isEqualTo(plan);
    }

    @ParameterizedTest(name = "planned from {0}, started at {1}: {2}")
    @CsvSource({
        "2026-11-20T18:00, 2026-11-20T17:45, true",
        "2026-11-20T18:00, 2026-11-20T00:00, true",
        "2026-11-20T18:00, 2026-11-19T23:59, false",
        "2026-11-20T18:00, 2026-11-21T02:00, true",
        // Just after midnight: the evening before is near enough.
        "2026-11-21T00:30, 2026-11-20T18:30, true",
        "2026-11-21T00:30, 2026-11-20T18:29, false",
        // The six hours are real hours also when the clock changes.
        "2026-03-29T05:00, 2026-03-28T22:00, true",
        "2026-03-29T05:00, 2026-03-28T21:59, false",
        "2026-10-25T05:00, 2026-10-24T23:59, false",
        "2026-10-25T05:00, 2026-10-25T00:00, true",
    })
    void mayBeStartedOnItsOwnDayOrAFewHoursBefore(LocalDateTime from, LocalDateTime now, boolean may) {
        ShiftPlan plan = new ShiftPlan(
                SwedishTime.instantOf(from),
                SwedishTime.instantOf(from).plusSeconds(3600),
                List.of(Shifts.WORKER),
                List.of(),
                "");
        assertThat(new PlannedShift(ShiftId.next(), plan, 1).mayStartAt(SwedishTime.instantOf(now)))
                .isEqualTo(may);
    }

    @Test
    void neverEndsBeforeItStartedWhateverAServersClockSays() {
        Instant earlier = Shifts.EVENING.minusSeconds(2);
        EndedShift ended = Shifts.started().end(Shifts.SUMMARY, new Mark(earlier, Shifts.COLLEAGUE));
        assertThat(ended.ended()).isEqualTo(new Mark(Shifts.EVENING, Shifts.COLLEAGUE));
        assertThat(ended.close(new Mark(earlier, Shifts.WORKER)).closed().at()).isEqualTo(Shifts.EVENING);
    }

    private static ShiftPlan planOf(Duration length) {
        return new ShiftPlan(Shifts.EVENING, Shifts.EVENING.plus(length), List.of(Shifts.WORKER), List.of(), "");
    }
}
