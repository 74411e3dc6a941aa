package se.trygghetsportalen.outreach.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.places.domain.ArenaId;

/** Lists of observations, one statement each. */
public interface ObservationOverviewQuery {
    /**
     * A page of observations, latest first.
     *
     * @param now decides what is overdue
     * @param after only those after this place in the list, or null from the top
     */
    List<ObservationLine> page(
            ObservationFilter filter, Instant now, @Nullable ListPosition<ObservationId> after, int limit);

    /** How many the filter lets through. */
    int count(ObservationFilter filter, Instant now);

    /** How many the filter lets through at each place; places without any are not there. */
    List<ObservationsAtPlace> byPlace(ObservationFilter filter, Instant now);

    /** How many are overdue, by category; categories without any are not there. */
    Map<ObservationCategory, Integer> overdue(Instant now);

    /** What was reported during a shift, latest first. */
    List<ObservationLine> ofShift(ShiftId shift);

    /** What has been seen to at a place and waits for a later round, oldest first. */
    List<ObservationLine> toVerifyAt(ArenaId arena, int limit);

    Optional<ObservationLine> find(ObservationId id);

    /** What has happened to it, first to last. */
    List<ObservationEvent.Named> history(ObservationId id);

    /** Those who have been asked to see to something, the latest first. */
    List<String> owners(int limit);
}
