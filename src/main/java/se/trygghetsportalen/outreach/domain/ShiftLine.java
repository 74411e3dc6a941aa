package se.trygghetsportalen.outreach.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shift as a list shows it.
 *
 * @param id which shift
 * @param state how far it has come
 * @param from when it is planned to begin
 * @param to when it is planned to end
 * @param team the names of those on it
 * @param places the names of the places they mean to visit
 * @param endedAt when it ended, or null
 * @param contacts how many contacts were logged
 */
public record ShiftLine(
        ShiftId id,
        ShiftState state,
        Instant from,
        Instant to,
        List<String> team,
        List<String> places,
        @Nullable Instant endedAt,
        int contacts) {
    public ShiftLine {
        team = List.copyOf(team);
        places = List.copyOf(places);
    }

    /** Where in the list it stands. */
    public ListPosition<ShiftId> position() {
        return new ListPosition<>(from, id);
    }
}
