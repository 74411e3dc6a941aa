package se.trygghetsportalen.activity;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.activity.domain.ActivityFigures;
import se.trygghetsportalen.activity.domain.ActivityQuery;
import se.trygghetsportalen.activity.domain.ActivitySession;
import se.trygghetsportalen.activity.domain.FigurePeriod;
import se.trygghetsportalen.activity.domain.OpenSession;
import se.trygghetsportalen.activity.domain.SessionFilter;
import se.trygghetsportalen.activity.domain.SessionId;
import se.trygghetsportalen.activity.domain.SessionLine;
import se.trygghetsportalen.activity.domain.SessionSight;
import se.trygghetsportalen.outreach.domain.ListPosition;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.SwedishTime;

/** Shows sessions to those who work at youth centres, and the figures to leads. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
public class ActivityOverview {
    private final ActivityQuery query;
    private final ActivityDesk desk;

    ActivityOverview(ActivityQuery query, ActivityDesk desk) {
        this.query = query;
        this.desk = desk;
    }

    /**
     * A page of the selection, latest first.
     *
     * @param after the place in the list after which the page begins, or null from the top
     */
    public List<SessionLine> page(SessionFilter filter, @Nullable ListPosition<SessionId> after, int limit) {
        return query.page(filter, after, limit);
    }

    /** How many there are in the selection. */
    public int count(SessionFilter filter) {
        return query.count(filter);
    }

    /** What is open now, and what may be opened before the Swedish day is over. */
    public List<SessionLine> current() {
        return query.current(SwedishTime.startOf(SwedishTime.dayOf(desk.now()).plusDays(1)));
    }

    /** The session with all that its page shows, or empty. Once the doors have closed nobody is shown who had come. */
    public Optional<SessionSight> find(SessionId id) {
        return query.find(id).map(sight -> sight.session() instanceof OpenSession ? sight : sight.withoutAliases());
    }

    /** Whether the person asking may correct the session. */
    public boolean mayCorrect(ActivitySession session) {
        return desk.mayCorrect(session);
    }

    /** What the period's sessions add up to. For leads. */
    @RolesAllowed(Roles.TEAM_LEAD)
    public ActivityFigures figures(FigurePeriod period) {
        return ActivityFigures.of(
                period, query.held(period.begins(), period.ends()), query.came(period.begins(), period.ends()));
    }
}
