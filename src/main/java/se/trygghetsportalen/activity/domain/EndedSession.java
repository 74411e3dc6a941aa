package se.trygghetsportalen.activity.domain;

import java.time.Instant;
import se.trygghetsportalen.outreach.domain.Mark;

/**
 * A session that is over and waits for the lead.
 *
 * @param id which session
 * @param plan where and when it was meant to be
 * @param opened when the doors opened, and by whom
 * @param ended when they closed, and by whom
 * @param report what it was summed up as
 * @param version goes up by one with every change
 */
public record EndedSession(SessionId id, SessionPlan plan, Mark opened, Mark ended, SessionReport report, int version)
        implements HeldSession {
    @Override
    public SessionState state() {
        return SessionState.ENDED;
    }

    @Override
    public EndedSession corrected(Instant openedAt, Instant endedAt, SessionReport better) {
        return new EndedSession(
                id, plan, new Mark(openedAt, opened.by()), new Mark(endedAt, ended.by()), better, version + 1);
    }

    /** The lead has read it; from here on only the lead corrects. */
    public ClosedSession close(Mark mark) {
        return new ClosedSession(id, plan, opened, ended, report, mark, version + 1);
    }
}
