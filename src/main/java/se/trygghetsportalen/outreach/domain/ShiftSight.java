package se.trygghetsportalen.outreach.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A shift with everything that its page shows.
 *
 * @param shift the shift
 * @param team who is on it, by name
 * @param stops where it has been, in the order of arrival
 * @param handOver what the shift before left, or null when there was none
 * @param mine whether the person who looks is on the team
 */
public record ShiftSight(
        Shift shift,
        List<ShiftOverviewQuery.Named> team,
        List<Stop> stops,
        @Nullable HandOver handOver,
        boolean mine) {
    public ShiftSight {
        team = List.copyOf(team);
        stops = List.copyOf(stops);
    }

    /** Where the team is. */
    public Optional<Stop> openStop() {
        return stops.stream().filter(Stop::isOpen).findFirst();
    }
}
