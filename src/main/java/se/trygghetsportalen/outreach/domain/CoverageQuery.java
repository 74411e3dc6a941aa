package se.trygghetsportalen.outreach.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.places.domain.ArenaId;

/** What coverage is made of: one statement per figure. */
public interface CoverageQuery {
    /** Every place of every shift whose plan touches the time, those called off left out; a shift without places once. */
    List<PlannedStay> planned(Instant from, Instant to, Instant now);

    /** Every stop that touches the time; a team that is still there is there until now. */
    List<Stay> worked(Instant from, Instant to, Instant now);

    /** Contacts by place and hour. */
    List<Count> contacts(Instant from, Instant to);

    /** Observations by place and hour. */
    List<Count> observations(Instant from, Instant to);

    /**
     * A team at a place.
     *
     * @param arena where
     * @param from since when
     * @param to until when
     */
    record Stay(ArenaId arena, Instant from, Instant to) {}

    /**
     * A shift and one of the places that it means to visit.
     *
     * @param shift which shift
     * @param arena where, or null when no place is planned
     * @param from when the shift begins
     * @param to when it ends
     * @param lapsed whether it is over and was never started
     */
    record PlannedStay(ShiftId shift, @Nullable ArenaId arena, Instant from, Instant to, boolean lapsed) {}

    /**
     * How many there were.
     *
     * @param arena where
     * @param hour the beginning of the hour
     * @param number how many
     */
    record Count(ArenaId arena, Instant hour, long number) {}
}
