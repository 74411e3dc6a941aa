package se.trygghetsportalen.outreach.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftWordTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-11-22, 2026-11-20",
        "2026-1-2, 2026-11-22, 2026-01-02",
        "20/11, 2026-11-22, 2026-11-20",
        "3/1, 2026-12-30, 2027-01-03",
        "30/12, 2027-01-03, 2026-12-30",
        "29/2, 2027-06-01, 2028-02-29",
    })
    void aDayIsReadAsPeopleWriteIt(String word, LocalDate today, LocalDate day) {
        assertThat(ShiftWord.read(word, today)).containsExactly(new ShiftWord.Day(day));
    }

    @Test
    void everythingElseIsAPartOfAName() {
        assertThat(ShiftWord.read("  Kuben 31/2 2026-02-30 12 ", LocalDate.of(2026, 11, 22)))
                .containsExactly(
                        new ShiftWord.Name("Kuben"),
                        new ShiftWord.Name("31/2"),
                        new ShiftWord.Name("2026-02-30"),
                        new ShiftWord.Name("12"));
        assertThat(ShiftWord.read("  ", LocalDate.of(2026, 11, 22))).isEmpty();
    }
}
