package se.trygghetsportalen.outreach.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * Cuts a time into the hours of the Swedish clock. The pieces sum up to the time to the second, also across midnight and
 * when the clock changes: the hour that spring skips gets nothing, the hour that autumn repeats gets both.
 */
public final class ClockHours {
    private ClockHours() {}

    /**
     * The pieces of a time, in order; none when it is empty.
     *
     * @param from when it begins
     * @param to when it ends
     */
    public static List<Piece> of(Instant from, Instant to) {
        List<Piece> pieces = new ArrayList<>();
        Instant at = from;
        while (at.isBefore(to)) {
            ZonedDateTime clock = at.atZone(SwedishTime.ZONE);
            Instant next = clock.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
            Instant end = next.isBefore(to) ? next : to;
            pieces.add(new Piece(WeekHour.of(at), Duration.between(at, end)));
            at = end;
        }
        return List.copyOf(pieces);
    }

    /**
     * What lies within one hour of the clock.
     *
     * @param hour which hour of which weekday
     * @param length how much of it
     */
    public record Piece(WeekHour hour, Duration length) {}
}
