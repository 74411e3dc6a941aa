package se.trygghetsportalen.activity.domain;

import java.time.Instant;
import se.trygghetsportalen.outreach.domain.Mark;

/**
 * A session that the lead has read.
 *
 * @param id which session
 * @param plan where and when it was meant to be
 * @param opened when the doors opened, and by whom
 * @param ended when they closed, and by whom
 * @param report what it was summed up as
 * @param closed when the lead closed it, and who that was
 * @param version goes up by one with every change
 */
public record ClosedSession(
        SessionId id, SessionPlan plan, Mark opened, Mark ended, SessionReport report, Mark closed, int version)
        implements HeldSession {
    @Override
    public SessionState state() {
        return SessionState.CLOSED;
    }

    @Override
    public ClosedSession corrected(Instant openedAt, Instant endedAt, SessionReport better) {
        return new ClosedSession(
                id, plan, new Mark(openedAt, opened.by()), new Mark(endedAt, ended.by()), better, closed, version + 1);
    }
}
