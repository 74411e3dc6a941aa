package se.trygghetsportalen.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwedishCalendarTest {
    private final SwedishCalendar calendar = new SwedishCalendar();

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, New Year",
        "2024-03-29, Good Friday",
        "2024-04-01, Easter Monday",
        "2024-05-01, first of May",
        "2024-05-09, Ascension",
        "2024-06-06, national day",
        "2024-06-21, midsummer eve",
        "2025-01-06, Epiphany",
        "2025-04-18, Good Friday",
        "2025-06-20, midsummer eve",
        "2025-12-24, Christmas eve",
        "2025-12-25, Christmas day",
        "2025-12-26, Boxing day",
        "2025-12-31, New Year's eve",
        "2026-05-14, Ascension",
        "2026-06-19, midsummer eve at its earliest",
        "2027-06-25, midsummer eve at its latest",
        "2026-10-31, a Saturday and All Saints",
        "2026-11-22, a Sunday",
    })
    void restsOn(LocalDate day, String what) {
        assertThat(calendar.isBankDay(day)).as(what).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05, the eve of Epiphany",
        "2026-01-02, the day after New Year",
        "2026-04-02, Maundy Thursday",
        "2026-04-30, Walpurgis",
        "2026-05-15, the Friday after Ascension",
        "2026-05-25, Whit Monday is a working day since 2005",
        "2026-06-18, the day before midsummer eve",
        "2026-06-26, a Friday in June after midsummer",
        "2026-10-30, the Friday before All Saints",
        "2026-12-23, the day before Christmas eve",
        "2026-12-28, between the holidays",
        "2026-11-23, a Monday",
    })
    void worksOn(LocalDate day, String what) {
        assertThat(calendar.isBankDay(day)).as(what).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-24",
        "2026-11-27, 2026-11-30",
        "2025-12-23, 2025-12-29",
        "2025-12-30, 2026-01-02",
        "2026-04-02, 2026-04-07",
        "2026-06-18, 2026-06-22",
        "2024-12-31, 2025-01-02",
    })
    void findsTheNextBankDayAndTheOneBefore(LocalDate day, LocalDate next) {
        assertThat(calendar.nextBankDay(day)).isEqualTo(next);
        assertThat(calendar.bankDayBefore(next)).isBeforeOrEqualTo(day);
        assertThat(calendar.bankDayBefore(calendar.nextBankDay(next)).equals(next))
                .isTrue();
    }

    /** Kommunallagen 13:5: three weeks from the day when the notice was put up. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-02, 2026-11-23, a Monday",
        "2026-11-06, 2026-11-27, a Friday",
        "2026-11-07, 2026-11-30, a Saturday moves to Monday",
        "2026-11-08, 2026-11-30, a Sunday moves to Monday",
        "2026-03-13, 2026-04-07, Good Friday moves past Easter Monday",
        "2026-05-29, 2026-06-22, midsummer eve moves to Monday",
        "2026-12-03, 2026-12-28, Christmas eve moves past Christmas and the weekend",
        "2025-12-10, 2026-01-02, New Year's eve moves past New Year",
        "2025-12-16, 2026-01-07, Epiphany moves to Wednesday",
        "2026-04-10, 2026-05-04, the first of May moves past the weekend",
        "2024-05-16, 2024-06-07, the national day moves to Friday",
    })
    void countsTheDaysToAppeal(LocalDate noticeUp, LocalDate lastDay, String what) {
        assertThat(calendar.deadlineAfterWeeks(noticeUp, 3)).as(what).isEqualTo(lastDay);
    }

    @Test
    void neverEndsADeadlineBeforeItsDayNorOnADayOfRest() {
        for (LocalDate day = LocalDate.of(2023, 1, 1); day.getYear() < 2033; day = day.plusDays(1)) {
            assertThat(calendar.deadline(day)).isAfterOrEqualTo(day).isBefore(day.plusDays(6));
            assertThat(calendar.isBankDay(calendar.deadline(day))).isTrue();
        }
    }
}
