package se.trygghetsportalen.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.trygghetsportalen.activity.domain.SessionKind;
import se.trygghetsportalen.activity.domain.SessionPlan;
import se.trygghetsportalen.outreach.domain.ShiftHours;
import se.trygghetsportalen.places.domain.ArenaId;

class SessionDialogsTest {
    /** Summer time begins, an ordinary day, summer time ends. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-29", "2026-09-15", "2026-10-25"})
    void whatIsSuggestedCanBeSavedAtEveryMinuteOfTheDay(LocalDate day) {
        for (int minute = 0; minute < 24 * 60; minute++) {
            ShiftHours hours = SessionDialogs.hoursFrom(day.atStartOfDay().plusMinutes(minute));
            SessionPlan plan = new SessionPlan(ArenaId.next(), hours.begins(), hours.ends(), SessionKind.OPENING, "");
            assertThat(plan.problems()).as("at minute %s", minute).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "00:10, 00:00, 04:00",
        "04:59, 04:00, 08:00",
        "05:00, 05:00, 21:00",
        "16:45, 16:00, 21:00",
        "20:59, 20:00, 21:00",
        "21:00, 21:00, 01:00",
        "23:59, 23:00, 03:00"
    })
    void itBeginsThisHourAndEndsAtNineWhereThatIsNear(LocalTime now, LocalTime from, LocalTime to) {
        LocalDate day = LocalDate.of(2026, 9, 15);
        assertThat(SessionDialogs.hoursFrom(day.atTime(now))).isEqualTo(new ShiftHours(day, from, to));
    }
}
