package se.trygghetsportalen.outreach.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftHoursTest {
    @ParameterizedTest(name = "{0} {1}–{2}: {3} to {4}, {5} minutes")
    @CsvSource({
        // An afternoon, and an evening that passes midnight.
        "2026-11-20, 14:00, 17:30, 2026-11-20T13:00:00Z, 2026-11-20T16:30:00Z, 210",
        "2026-11-20, 18:00, 00:30, 2026-11-20T17:00:00Z, 2026-11-20T23:30:00Z, 390",
        "2026-12-31, 20:00, 03:00, 2026-12-31T19:00:00Z, 2027-01-01T02:00:00Z, 420",
        // Midnight itself is the end of the day.
        "2026-11-20, 18:00, 00:00, 2026-11-20T17:00:00Z, 2026-11-20T23:00:00Z, 360",
        // Round the clock: as long as a shift may be.
        "2026-11-20, 18:00, 18:00, 2026-11-20T17:00:00Z, 2026-11-21T17:00:00Z, 1440",
        // Spring: 02:00 becomes 03:00. An end inside the hour that is skipped is moved forward.
        "2026-03-28, 18:00, 04:00, 2026-03-28T17:00:00Z, 2026-03-29T02:00:00Z, 540",
        "2026-03-28, 18:00, 02:30, 2026-03-28T17:00:00Z, 2026-03-29T01:30:00Z, 510",
        "2026-03-29, 01:59, 03:00, 2026-03-29T00:59:00Z, 2026-03-29T01:00:00Z, 1",
        // Autumn: 03:00 becomes 02:00. Of the two the first is meant.
        "2026-10-24, 18:00, 04:00, 2026-10-24T16:00:00Z, 2026-10-25T03:00:00Z, 660",
        "2026-10-24, 18:00, 02:30, 2026-10-24T16:00:00Z, 2026-10-25T00:30:00Z, 510",
        "2026-10-25, 02:30, 03:00, 2026-10-25T00:30:00Z, 2026-10-25T02:00:00Z, 90",
    })
    void areRightToTheMinuteInEveryNight(
            LocalDate day, LocalTime from, LocalTime to, Instant begins, Instant ends, long minutes) {
        ShiftHours hours = new ShiftHours(day, from, to);

        assertThat(hours.begins()).isEqualTo(begins);
        assertThat(hours.ends()).isEqualTo(ends);
        assertThat(hours.length()).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void areReadBackAsTheyWereWritten() {
        ShiftHours evening = new ShiftHours(LocalDate.of(2026, 11, 20), LocalTime.of(18, 0), LocalTime.of(0, 30));

        assertThat(ShiftHours.of(evening.begins(), evening.ends())).isEqualTo(evening);
        assertThat(evening.endsNextDay()).isTrue();
    }
}
