package se.trygghetsportalen.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * Where a day matters: Europe/Stockholm. Instants are stored in UTC; days, weekdays and clock times that people see are
 * read here, so that the two nights when the clock changes are right to the minute.
 */
public final class SwedishTime {
    /** The zone of every day, deadline and clock time in the portal. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private SwedishTime() {}

    /** The Swedish calendar day in which the instant falls. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** What a Swedish wall clock shows at the instant. */
    public static LocalDateTime clockOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDateTime();
    }

    /**
     * The instant at which a Swedish wall clock shows the given time. A time inside the hour that spring skips is moved
     * forward by that hour; of the two in the hour that autumn repeats, the first (summer time) is meant.
     */
    public static Instant instantOf(LocalDateTime clock) {
        return clock.atZone(ZONE).toInstant();
    }

    /** The first instant of the Swedish day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
