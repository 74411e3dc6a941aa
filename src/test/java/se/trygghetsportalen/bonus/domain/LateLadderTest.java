package se.trygghetsportalen.bonus.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trygghetsportalen.shared.SwedishTime;

class LateLadderTest {
    private static final LocalDate LAST = LocalDate.of(2026, 10, 31);

    @ParameterizedTest
    @CsvSource({
        "-40, 0", "-1, 0", "0, 0", "1, 10", "6, 10", "7, 10", "8, 20", "9, 20", "14, 20", "15, 30", "21, 30", "22, 40",
        "28, 40", "29, 65", "60, 65", "365, 65",
    })
    void deductsByTheDay(int days, int percent) {
        assertThat(LateLadder.usual().on(LAST, LAST.plusDays(days)).deductedPercent())
                .isEqualTo(percent);
    }

    @Test
    void mayRefuseWhatComesAfterTheLastRung() {
        LateLadder refusing = LateLadder.usual().refusingBeyond();
        assertThat(refusing.on(LAST, LAST.plusDays(28))).isEqualTo(new Lateness.Late(28, 40));
        assertThat(refusing.on(LAST, LAST.plusDays(29))).isEqualTo(new Lateness.Refused(29));
        assertThat(LateLadder.closed().on(LAST, LAST.plusDays(1))).isEqualTo(new Lateness.Refused(1));
        assertThat(LateLadder.closed().on(LAST, LAST)).isEqualTo(new Lateness.InTime());
    }

    /** The day is Sweden's, also in the week in which the clock changes. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-24T23:59:59, 2026-10-24, 0",
        "2026-10-25T00:00:00, 2026-10-24, 1",
        "2026-10-25T02:30:00, 2026-10-25, 0",
        "2026-10-31T23:59:59, 2026-10-24, 7",
        "2026-11-01T00:00:00, 2026-10-24, 8",
    })
    void countsSwedishDays(LocalDateTime clock, LocalDate last, int days) {
        LocalDate day = SwedishTime.dayOf(SwedishTime.instantOf(clock));
        Lateness lateness = LateLadder.usual().on(last, day);
        assertThat(lateness instanceof Lateness.Late late ? late.days() : 0).isEqualTo(days);
    }

    @Test
    void risesFromRungToRung() {
        assertThat(LateLadder.usual().problems()).isEmpty();
        assertThat(LateLadder.closed().problems()).isEmpty();
        assertThat(ladder(7, 10, 7, 20)).isNotEmpty();
        assertThat(ladder(7, 20, 14, 20)).isNotEmpty();
        assertThat(ladder(7, 10, 14, 101)).isNotEmpty();
        assertThat(new LateLadder(List.of(new LateLadder.Rung(7, 40)), 30).problems())
                .isNotEmpty();
        assertThat(new LateLadder(List.of(new LateLadder.Rung(7, 40)), 100).problems())
                .isEmpty();
    }

    private static List<?> ladder(int day, int percent, int laterDay, int laterPercent) {
        return new LateLadder(
                        List.of(new LateLadder.Rung(day, percent), new LateLadder.Rung(laterDay, laterPercent)), null)
                .problems();
    }
}
