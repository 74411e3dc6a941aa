package se.trygghetsportalen.outreach;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.outreach.domain.ListPosition;
import se.trygghetsportalen.outreach.domain.ObservationCategory;
import se.trygghetsportalen.outreach.domain.ObservationEvent;
import se.trygghetsportalen.outreach.domain.ObservationFilter;
import se.trygghetsportalen.outreach.domain.ObservationId;
import se.trygghetsportalen.outreach.domain.ObservationLine;
import se.trygghetsportalen.outreach.domain.ObservationOverviewQuery;
import se.trygghetsportalen.outreach.domain.ObservationsAtPlace;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.places.domain.ArenaId;

/**
 * Shows observations. They are about places, so that every worker sees all of them: what one round reported, another
 * sees to or verifies.
 */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
public class ObservationOverview {
    private static final int MOST_OWNERS = 50;
    private static final int MOST_TO_VERIFY = 20;

    private final ObservationOverviewQuery query;
    private final Clock clock;

    ObservationOverview(ObservationOverviewQuery query, Clock clock) {
        this.query = query;
        this.clock = clock;
    }

    /** A page of observations, latest first. */
    public List<ObservationLine> page(
            ObservationFilter filter, @Nullable ListPosition<ObservationId> after, int limit) {
        return query.page(filter, clock.instant(), after, limit);
    }

    /** How many the filter lets through. */
    public int count(ObservationFilter filter) {
        return query.count(filter, clock.instant());
    }

    /** How many the filter lets through at each place, for a map; places without any are not there. */
    public List<ObservationsAtPlace> byPlace(ObservationFilter filter) {
        return query.byPlace(filter, clock.instant());
    }

    /** How many are overdue, by category; categories without any are not there. */
    public Map<ObservationCategory, Integer> overdue() {
        return query.overdue(clock.instant());
    }

    /** What was reported during a shift, latest first. */
    public List<ObservationLine> ofShift(ShiftId shift) {
        return query.ofShift(shift);
    }

    /** What has been seen to at a place and waits for a round to have a look, oldest first. */
    public List<ObservationLine> toVerifyAt(ArenaId arena) {
        return query.toVerifyAt(arena, MOST_TO_VERIFY);
    }

    public Optional<ObservationLine> find(ObservationId id) {
        return query.find(id);
    }

    /** What has happened to it, first to last. */
    public List<ObservationEvent.Named> history(ObservationId id) {
        return query.history(id);
    }

    /** Those who have been asked to see to something, the latest first: what a lead chooses from. */
    public List<String> owners() {
        return query.owners(MOST_OWNERS);
    }
}
