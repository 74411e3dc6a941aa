package se.trygghetsportalen.outreach.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * An hour of the week on the Swedish clock. The hour after midnight belongs to the day that has begun.
 *
 * @param day which weekday
 * @param hour 0–23
 */
public record WeekHour(DayOfWeek day, int hour) {
    /** The hour in which the instant lies. */
    public static WeekHour of(Instant at) {
        LocalDateTime clock = SwedishTime.clockOf(at);
        return new WeekHour(clock.getDayOfWeek(), clock.getHour());
    }
}
