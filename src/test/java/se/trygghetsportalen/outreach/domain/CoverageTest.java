package se.trygghetsportalen.outreach.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trygghetsportalen.outreach.domain.CoverageQuery.Count;
import se.trygghetsportalen.outreach.domain.CoverageQuery.PlannedStay;
import se.trygghetsportalen.outreach.domain.CoverageQuery.Stay;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.places.domain.DistrictDetails;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.platform.settings.domain.WeekSlot;
import se.trygghetsportalen.shared.SwedishTime;

class CoverageTest {
    private static final ArenaId SQUARE = ArenaId.next();
    private static final ArenaId STATION = ArenaId.next();
    private static final ArenaId LAKE = ArenaId.next();
    private static final District EXPOSED = new District(DistrictId.next(), new DistrictDetails("Norräng", true), 1);
    private static final District CALM = new District(DistrictId.next(), new DistrictDetails("Sjövik", false), 1);
    private static final Map<ArenaId, DistrictId> ARENAS =
            Map.of(SQUARE, EXPOSED.id(), STATION, EXPOSED.id(), LAKE, CALM.id());
    private static final CoverageFilter WEEKS = new CoverageFilter(day("2026-11-02"), day("2026-11-29"), null);
    private static final WeekSlot LATE = new WeekSlot(DayOfWeek.SATURDAY, 21, 24);
    private static final WeekSlot EARLY = new WeekSlot(DayOfWeek.FRIDAY, 18, 21);

    @Test
    void sharesAShiftsTimeOverItsPlacesToTheSecond() {
        ShiftId shift = ShiftId.next();
        Instant from = at("2026-11-20T18:00");
        Instant to = at("2026-11-21T00:30");
        Coverage coverage = coverage(
                arena -> true,
                List.of(
                        new PlannedStay(shift, SQUARE, from, to, false),
                        new PlannedStay(shift, STATION, from, to, false),
                        new PlannedStay(shift, LAKE, from, to, false)),
                List.of());

        assertThat(coverage.sum(CoverageFigure.PLANNED)).isEqualTo(390 * 60);
        assertThat(coverage.at(CoverageFigure.PLANNED, new WeekHour(DayOfWeek.FRIDAY, 23)))
                .isEqualTo(3600);
        assertThat(coverage.at(CoverageFigure.PLANNED, new WeekHour(DayOfWeek.SATURDAY, 0)))
                .isEqualTo(1800);
        assertThat(coverage.at(CoverageFigure.PLANNED, Set.of(Optional.of(LAKE))))
                .isEqualTo(130 * 60);
        assertThat(coverage.on(CoverageFigure.PLANNED, DayOfWeek.SATURDAY)).isEqualTo(1800);
        assertThat(coverage.during(CoverageFigure.PLANNED, 0)).isEqualTo(1800);
        assertThat(coverage.largest(CoverageFigure.PLANNED)).isEqualTo(3600);
    }

    @Test
    void losesNoSecondWhereATimeCannotBeDivided() {
        ShiftId shift = ShiftId.next();
        Instant from = at("2026-11-20T18:00");
        Instant to = from.plusSeconds(100);
        Coverage coverage = coverage(
                arena -> true,
                List.of(
                        new PlannedStay(shift, SQUARE, from, to, false),
                        new PlannedStay(shift, STATION, from, to, false),
                        new PlannedStay(shift, LAKE, from, to, false)),
                List.of());

        assertThat(coverage.sum(CoverageFigure.PLANNED)).isEqualTo(100);
        assertThat(coverage.at(CoverageFigure.PLANNED, Set.of(Optional.of(SQUARE))))
                .isEqualTo(33);
        assertThat(coverage.at(CoverageFigure.PLANNED, Set.of(Optional.of(LAKE))))
                .isEqualTo(34);
    }

    @Test
    void looksAtTheChosenPlacesAndAtThePeriodAlone() {
        Instant lastEvening = at("2026-11-29T23:00");
        Coverage coverage = Coverage.of(
                WEEKS,
                arena -> arena != null && EXPOSED.id().equals(ARENAS.get(arena)),
                List.of(new PlannedStay(ShiftId.next(), null, lastEvening, lastEvening.plusSeconds(60), false)),
                List.of(
                        new Stay(SQUARE, lastEvening, lastEvening.plusSeconds(7200)),
                        new Stay(SQUARE, at("2026-11-01T23:30"), at("2026-11-02T00:10")),
                        new Stay(LAKE, lastEvening, lastEvening.plusSeconds(60))),
                List.of(new Count(SQUARE, at("2026-11-20T21:00"), 3), new Count(LAKE, at("2026-11-20T21:00"), 4)),
                List.of(new Count(SQUARE, at("2026-11-20T22:00"), 1)));

        assertThat(coverage.sum(CoverageFigure.PLANNED)).isZero();
        assertThat(coverage.at(CoverageFigure.WORKED, new WeekHour(DayOfWeek.SUNDAY, 23)))
                .isEqualTo(3600);
        assertThat(coverage.at(CoverageFigure.WORKED, new WeekHour(DayOfWeek.MONDAY, 0)))
                .isEqualTo(600);
        assertThat(coverage.sum(CoverageFigure.WORKED)).isEqualTo(4200);
        assertThat(coverage.sum(CoverageFigure.CONTACTS)).isEqualTo(3);
        assertThat(coverage.hours()).containsExactly(0, 21, 22, 23);
        assertThat(coverage.places()).containsExactly(Optional.of(SQUARE));
    }

    @Test
    void countsBothOfTheHoursThatAutumnRepeats() {
        Coverage coverage = Coverage.of(
                new CoverageFilter(day("2026-10-25"), day("2026-10-25"), null),
                arena -> true,
                List.of(),
                List.of(new Stay(SQUARE, Instant.parse("2026-10-25T00:00:00Z"), Instant.parse("2026-10-25T02:00:00Z"))),
                List.of(
                        new Count(SQUARE, Instant.parse("2026-10-25T00:00:00Z"), 2),
                        new Count(SQUARE, Instant.parse("2026-10-25T01:00:00Z"), 3)),
                List.of());

        WeekHour two = new WeekHour(DayOfWeek.SUNDAY, 2);
        assertThat(coverage.at(CoverageFigure.WORKED, two)).isEqualTo(7200);
        assertThat(coverage.at(CoverageFigure.CONTACTS, two)).isEqualTo(5);
    }

    @Test
    void namesTheSlotsInWhichNobodyWasWithTheExposedDistrictsFirst() {
        assertThat(uncovered(List.of(), List.of()))
                .extracting(each -> each.district().name() + " " + each.slot() + " " + each.occasions())
                .containsExactly("Norräng fre 18–21 4", "Norräng lör 21–24 4", "Sjövik lör 21–24 4");
    }

    @Test
    void aShiftThatMeantToComeOrATeamThatStoppedCovers() {
        Instant saturday = at("2026-11-14T23:59");
        PlannedStay planned =
                new PlannedStay(ShiftId.next(), SQUARE, at("2026-11-13T20:59"), at("2026-11-13T21:30"), false);
        Stay stop = new Stay(STATION, saturday, saturday.plusSeconds(120));

        assertThat(uncovered(List.of(planned), List.of(stop)))
                .extracting(each -> each.district().name())
                .containsExactly("Sjövik");
    }

    @Test
    void whatNeverStartedWhatLiesElsewhereOrOnlyTouchesDoesNotCover() {
        PlannedStay lapsed =
                new PlannedStay(ShiftId.next(), SQUARE, at("2026-11-14T21:00"), at("2026-11-14T23:00"), true);
        PlannedStay elsewhere =
                new PlannedStay(ShiftId.next(), null, at("2026-11-14T21:00"), at("2026-11-14T23:00"), false);
        PlannedStay until =
                new PlannedStay(ShiftId.next(), SQUARE, at("2026-11-14T19:00"), at("2026-11-14T21:00"), false);
        Stay after = new Stay(SQUARE, at("2026-11-15T00:00"), at("2026-11-15T01:00"));

        assertThat(uncovered(List.of(lapsed, elsewhere, until), List.of(after)))
                .extracting(each -> each.district().name() + " " + each.slot())
                .contains("Norräng lör 21–24", "Sjövik lör 21–24");
    }

    @ParameterizedTest(name = "{0} seconds are {1} tenths")
    @CsvSource({"0, 0", "179, 0", "180, 1", "360, 1", "3600, 10", "5400, 15", "23400, 65"})
    void roundsTheHalfUp(long seconds, long tenths) {
        assertThat(Coverage.tenthsOfAnHour(seconds)).isEqualTo(tenths);
    }

    @Test
    void knowsAPossiblePeriod() {
        LocalDate today = day("2026-11-29");
        assertThat(CoverageFilter.fourWeeksTo(today, null)).isEqualTo(WEEKS);
        assertThat(WEEKS.isPossible()).isTrue();
        assertThat(new CoverageFilter(today, today, null).isPossible()).isTrue();
        assertThat(new CoverageFilter(today, today.minusDays(1), null).isPossible())
                .isFalse();
        assertThat(new CoverageFilter(today.minusDays(365), today, null).isPossible())
                .isTrue();
        assertThat(new CoverageFilter(today.minusDays(366), today, null).isPossible())
                .isFalse();
    }

    private static List<UncoveredSlot> uncovered(List<PlannedStay> planned, List<Stay> worked) {
        return UncoveredSlot.of(
                WEEKS, List.of(CALM, EXPOSED), ARENAS, List.of(LATE, EARLY), List.of(LATE), planned, worked);
    }

    private static Coverage coverage(
            Predicate<@Nullable ArenaId> wanted, List<PlannedStay> planned, List<Stay> worked) {
        return Coverage.of(WEEKS, wanted, planned, worked, List.of(), List.of());
    }

    private static Instant at(String clock) {
        return SwedishTime.instantOf(LocalDateTime.parse(clock));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
