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
 * repeats one, the first of the two is meant, unless the stored one is the second: see {@link #span(ShiftSpan)}.
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

    /** From when to when it is, where nothing is stored yet. */
    public ShiftSpan span() {
        return new ShiftSpan(begins(), ends());
    }

    /**
     * From when to when it is, where it is stored already. A clock time that is left as it was means the stored instant:
     * else a shift that ends in the second of the hours that autumn repeats would lose an hour whenever its plan is
     * changed.
     *
     * @param stored what stands there now
     */
    public ShiftSpan span(ShiftSpan stored) {
        if (equals(of(stored.from(), stored.to()))) {
            return stored;
        }
        LocalDateTime end = (endsNextDay() ? day.plusDays(1) : day).atTime(to);
        Instant begins = unlessStored(day.atTime(from), stored.from());
        Instant ends = unlessStored(end, stored.to());
        // After a beginning in the second of the two hours, an end in them is in the second too.
        return new ShiftSpan(
                begins,
                ends.isAfter(begins)
                        ? ends
                        : end.atZone(SwedishTime.ZONE)
                                .withLaterOffsetAtOverlap()
                                .toInstant());
    }

    private static Instant unlessStored(LocalDateTime clock, Instant stored) {
        return clock.equals(SwedishTime.clockOf(stored)) ? stored : SwedishTime.instantOf(clock);
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
