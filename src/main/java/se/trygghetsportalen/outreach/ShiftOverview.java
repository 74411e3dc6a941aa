package se.trygghetsportalen.outreach;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.outreach.domain.CancelledShift;
import se.trygghetsportalen.outreach.domain.ClosedShift;
import se.trygghetsportalen.outreach.domain.EndedShift;
import se.trygghetsportalen.outreach.domain.ListPosition;
import se.trygghetsportalen.outreach.domain.PlannedShift;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftLine;
import se.trygghetsportalen.outreach.domain.ShiftOverviewQuery;
import se.trygghetsportalen.outreach.domain.ShiftRepository;
import se.trygghetsportalen.outreach.domain.ShiftSight;
import se.trygghetsportalen.outreach.domain.ShiftWord;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.outreach.domain.StopRepository;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.SwedishTime;

/** Shows shifts: workers those whose team they are on, leads all of them. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
public class ShiftOverview {
    /** The most shifts that are current at once: those to come are planned weeks ahead. */
    static final int MOST_CURRENT = 200;

    private final ShiftRepository shifts;
    private final StopRepository stops;
    private final ShiftOverviewQuery query;
    private final ShiftAuthority authority;
    private final Clock clock;

    ShiftOverview(
            ShiftRepository shifts,
            StopRepository stops,
            ShiftOverviewQuery query,
            ShiftAuthority authority,
            Clock clock) {
        this.shifts = shifts;
        this.stops = stops;
        this.query = query;
        this.authority = authority;
        this.clock = clock;
    }

    /** Shifts that are out and shifts to come, soonest first. */
    public List<ShiftLine> current() {
        return query.current(own(), clock.instant(), MOST_CURRENT);
    }

    /** The signed-in person's own among {@link #current()}, also where they are a lead. */
    public List<ShiftLine> ownCurrent() {
        return query.current(authority.user().id(), clock.instant(), MOST_CURRENT);
    }

    /** Shifts that are over, latest first. */
    public List<ShiftLine> past(@Nullable ListPosition<ShiftId> after, int limit) {
        return query.past(own(), clock.instant(), after, limit);
    }

    /** Shifts that wait for a lead to close them, oldest first. */
    @RolesAllowed(Roles.TEAM_LEAD)
    public List<ShiftLine> waitingToBeClosed(int limit) {
        return query.ended(limit);
    }

    /** Shifts by day, by whoever is on the team and by place, latest first; every word must fit. */
    public List<ShiftLine> search(String typed, int limit) {
        List<ShiftWord> words = ShiftWord.read(typed, SwedishTime.dayOf(clock.instant()));
        return words.isEmpty() || limit < 1 ? List.of() : query.search(own(), words, limit);
    }

    /**
     * Everything about a shift that its page shows, or empty when there is none.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the person is neither on its team nor a
     *     lead
     */
    public Optional<ShiftSight> find(ShiftId id) {
        return shifts.find(id).map(shift -> {
            authority.requireTeamOrLead(shift);
            return new ShiftSight(
                    shift,
                    query.team(id),
                    stops.of(id),
                    shifts.findHandOver(id, handOverUntil(shift)).orElse(null),
                    shift.hasOnTeam(authority.user().id()));
        });
    }

    /** A team reads what was left before it went out; what comes later is for the next. */
    private Instant handOverUntil(Shift shift) {
        return switch (shift) {
            case PlannedShift planned -> clock.instant();
            case StartedShift started -> started.started().at();
            case EndedShift ended -> ended.started().at();
            case ClosedShift closed -> closed.started().at();
            case CancelledShift cancelled -> cancelled.cancelled().at();
        };
    }

    private @Nullable ActorId own() {
        return authority.isLead() ? null : authority.user().id();
    }
}
