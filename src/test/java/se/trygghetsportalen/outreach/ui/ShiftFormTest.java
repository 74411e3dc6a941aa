package se.trygghetsportalen.outreach.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trygghetsportalen.outreach.domain.ShiftPlan;
import se.trygghetsportalen.outreach.ui.ShiftForm.Details;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;

/** A plan goes through the form and comes back as it was, also in the two nights when the clock changes. */
class ShiftFormTest {
    /** In autumn 02:00–03:00 comes twice: until 01:00 UTC it is the first, then the second. In spring it never comes. */
    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "2026-11-20T17:00:00Z, 2026-11-20T23:30:00Z",
        // Autumn: ends in the first and in the second of the two hours, begins in either, lies within them.
        "2026-10-24T16:00:00Z, 2026-10-25T00:30:00Z",
        "2026-10-24T16:00:00Z, 2026-10-25T01:30:00Z",
        "2026-10-25T00:30:00Z, 2026-10-25T05:00:00Z",
        "2026-10-25T01:30:00Z, 2026-10-25T05:00:00Z",
        "2026-10-25T00:30:00Z, 2026-10-25T01:15:00Z",
        "2026-10-25T00:30:00Z, 2026-10-25T01:30:00Z",
        // Spring: over the hour that is skipped, and up to it and from it.
        "2026-03-28T17:00:00Z, 2026-03-29T02:00:00Z",
        "2026-03-28T17:00:00Z, 2026-03-29T01:00:00Z",
        "2026-03-29T00:59:00Z, 2026-03-29T01:00:00Z",
        // To the second, as the phones have it.
        "2026-11-20T17:00:12.345678Z, 2026-11-20T23:30:59Z",
    })
    void whatNobodyTouchedComesBackAsItWas(Instant from, Instant to) {
        ShiftPlan plan = plan(from, to);

        assertThat(Details.of(plan).plan()).isEqualTo(plan);
    }

    @Test
    void anotherBeginningLeavesTheEndInTheSecondHour() {
        Instant end = Instant.parse("2026-10-25T01:30:00Z");
        Details evening = Details.of(plan(Instant.parse("2026-10-24T16:00:00Z"), end));

        ShiftPlan later = with(evening, evening.day(), LocalTime.of(20, 0), evening.to());

        assertThat(later.from()).isEqualTo(Instant.parse("2026-10-24T18:00:00Z"));
        assertThat(later.to()).isEqualTo(end);
    }

    @Test
    void anotherEndInTheTwoHoursIsTheFirstUnlessTheShiftBeginsInTheSecond() {
        Details evening =
                Details.of(plan(Instant.parse("2026-10-24T16:00:00Z"), Instant.parse("2026-10-25T01:30:00Z")));
        assertThat(with(evening, evening.day(), evening.from(), LocalTime.of(2, 45))
                        .to())
                .isEqualTo(Instant.parse("2026-10-25T00:45:00Z"));

        Details night = Details.of(plan(Instant.parse("2026-10-25T01:15:00Z"), Instant.parse("2026-10-25T05:00:00Z")));
        assertThat(with(night, night.day(), night.from(), LocalTime.of(2, 45)).to())
                .isEqualTo(Instant.parse("2026-10-25T01:45:00Z"));
    }

    @Test
    void anotherDayMeansItsOwnClock() {
        Details autumn = Details.of(plan(Instant.parse("2026-10-24T16:00:00Z"), Instant.parse("2026-10-25T01:30:00Z")));

        ShiftPlan weekBefore = with(autumn, autumn.day().minusWeeks(1), autumn.from(), autumn.to());

        assertThat(weekBefore.from()).isEqualTo(Instant.parse("2026-10-17T16:00:00Z"));
        assertThat(weekBefore.to()).isEqualTo(Instant.parse("2026-10-18T00:30:00Z"));
    }

    @Test
    void aNewShiftMeansTheFirstOfTheTwoHours() {
        Details fresh = new Details(
                LocalDate.of(2026, 10, 24), LocalTime.of(18, 0), LocalTime.of(2, 30), Set.of(), 2, Set.of(), "", null);

        assertThat(fresh.plan().to()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    private static ShiftPlan with(Details details, LocalDate day, LocalTime from, LocalTime to) {
        return new Details(
                        day,
                        from,
                        to,
                        details.team(),
                        details.wanted(),
                        new LinkedHashSet<>(details.places()),
                        details.note(),
                        details.stored())
                .plan();
    }

    private static ShiftPlan plan(Instant from, Instant to) {
        return new ShiftPlan(
                from, to, List.of(new ActorId(Ids.next())), List.of(ArenaId.next(), ArenaId.next()), "Till torget", 3);
    }
}
