package se.trygghetsportalen.outreach.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.places.domain.ArenaId;

/**
 * A team's visit to a place of the register. A shift has at most one open stop.
 *
 * @param id which stop
 * @param shift of which shift
 * @param arena where; never a position
 * @param arrivedAt when the team came
 * @param leftAt when it left, or null while it is there
 * @param version goes up by one with every change
 */
public record Stop(
        StopId id,
        ShiftId shift,
        ArenaId arena,
        Instant arrivedAt,
        @Nullable Instant leftAt,
        int version) {
    public Stop {
        arrivedAt = arrivedAt.truncatedTo(ChronoUnit.MICROS);
        leftAt = leftAt == null ? null : leftAt.truncatedTo(ChronoUnit.MICROS);
        if (leftAt != null && leftAt.isBefore(arrivedAt)) {
            throw new IllegalArgumentException("A team cannot leave before it arrives: " + id);
        }
    }

    /** Whether the team is there. */
    public boolean isOpen() {
        return leftAt == null;
    }

    /** The team leaves; never before it arrived, whatever a clock says. */
    public Stop leave(Instant at) {
        return new Stop(id, shift, arena, arrivedAt, at.isBefore(arrivedAt) ? arrivedAt : at, version + 1);
    }
}
