package se.trygghetsportalen.outreach.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trygghetsportalen.shared.SwedishTime;

class ClockHoursTest {
    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        // Within one hour, and an hour begun and left in the middle.
        "2026-11-20T17:05:00Z, 2026-11-20T17:35:30Z, FRIDAY 18 1830",
        "2026-11-20T17:45:00Z, 2026-11-20T18:15:00Z, FRIDAY 18 900 FRIDAY 19 900",
        // Midnight: the hour after it belongs to the day that has begun.
        "2026-11-20T22:30:00Z, 2026-11-20T23:30:00Z, FRIDAY 23 1800 SATURDAY 0 1800",
        // New Year, and the week that turns.
        "2026-12-31T22:30:00Z, 2026-12-31T23:10:00Z, THURSDAY 23 1800 FRIDAY 0 600",
        "2026-11-22T22:59:00Z, 2026-11-22T23:01:00Z, SUNDAY 23 60 MONDAY 0 60",
        // Spring: after 01 comes 03.
        "2026-03-29T00:30:00Z, 2026-03-29T01:30:00Z, SUNDAY 1 1800 SUNDAY 3 1800",
        // Autumn: 02 comes twice, and gets both.
        "2026-10-24T23:30:00Z, 2026-10-25T02:30:00Z, SUNDAY 1 1800 SUNDAY 2 3600 SUNDAY 2 3600 SUNDAY 3 1800",
        // On the hour there is no empty piece.
        "2026-11-20T17:00:00Z, 2026-11-20T18:00:00Z, FRIDAY 18 3600",
    })
    void cutsAtEveryHourOfTheSwedishClock(Instant from, Instant to, String pieces) {
        assertThat(ClockHours.of(from, to).stream()
                        .map(piece -> piece.hour().day() + " " + piece.hour().hour() + " "
                                + piece.length().toSeconds())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(pieces);
    }

    @ParameterizedTest(name = "{0}, {1} minutes")
    @CsvSource({"2026-03-28T18:07, 661", "2026-10-24T18:07, 661", "2026-11-20T18:07, 1439", "2026-12-31T23:59, 3"})
    void sumsUpToTheSecond(LocalDateTime clock, long minutes) {
        Instant from = SwedishTime.instantOf(clock);
        Duration length = Duration.ofMinutes(minutes).plusSeconds(17);

        assertThat(ClockHours.of(from, from.plus(length)).stream()
                        .map(ClockHours.Piece::length)
                        .reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(length);
    }

    @Test
    void givesNothingForNothing() {
        assertThat(ClockHours.of(Shifts.EVENING, Shifts.EVENING)).isEmpty();
        assertThat(ClockHours.of(Shifts.EVENING, Shifts.EVENING.minusSeconds(1)))
                .isEmpty();
    }
}
