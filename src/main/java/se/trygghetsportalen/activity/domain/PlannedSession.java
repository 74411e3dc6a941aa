package se.trygghetsportalen.activity.domain;

import java.time.Instant;
import se.trygghetsportalen.outreach.domain.Mark;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * A session whose doors are still shut.
 *
 * @param id which session
 * @param plan where and when
 * @param version goes up by one with every change
 */
public record PlannedSession(SessionId id, SessionPlan plan, int version) implements ActivitySession {
    @Override
    public SessionState state() {
        return SessionState.PLANNED;
    }

    /** Whether its Swedish day has come. */
    public boolean mayOpenAt(Instant now) {
        return !SwedishTime.dayOf(now).isBefore(SwedishTime.dayOf(plan.from()));
    }

    /** Another plan. */
    public PlannedSession with(SessionPlan other) {
        return new PlannedSession(id, other, version + 1);
    }

    /** The doors open. */
    public OpenSession open(Mark mark) {
        return new OpenSession(id, plan, mark, version + 1);
    }

    /** It does not take place. */
    public CancelledSession cancel(String reason, Mark mark) {
        return new CancelledSession(id, plan, reason, mark, version + 1);
    }
}
