package se.trygghetsportalen.outreach.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * When a shift is, as people say it: a day, from and to. An end that is not after the beginning is on the next morning,
 * so that an evening from 18:00 to 00:30 needs no second day.
 *
 * <p>On the night when spring skips an hour, a time inside it is moved forward by that hour; on the night when autumn
 * repeats one, the first of the two is meant.
 *
 * @param day the day on which it begins
 * @param from what the clock shows then
 * @param to what the clock shows at the end
 */
public record ShiftHours(LocalDate day, LocalTime from, LocalTime to) {
    /** How a shift's times are written. */
    public static ShiftHours of(Instant from, Instant to) {
        LocalDateTime begin = SwedishTime.clockOf(from);
        return new ShiftHours(
                begin.toLocalDate(),
                begin.toLocalTime(),
                SwedishTime.clockOf(to).toLocalTime());
    }

    /** When it begins. */
    public Instant begins() {
        return SwedishTime.instantOf(day.atTime(from));
    }

    /** When it ends. */
    public Instant ends() {
        return SwedishTime.instantOf((endsNextDay() ? day.plusDays(1) : day).atTime(to));
    }

    /** Whether it ends on the day after. */
    public boolean endsNextDay() {
        return !to.isAfter(from);
    }

    /** How long it really is, also when the clock changes. */
    public Duration length() {
        return Duration.between(begins(), ends());
    }
}
