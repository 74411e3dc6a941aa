package se.trygghetsportalen.activity.domain;

import se.trygghetsportalen.outreach.domain.Mark;

/**
 * A session whose doors are open: people are checked in.
 *
 * @param id which session
 * @param plan where and when
 * @param opened when the doors opened, and by whom
 * @param version goes up by one with every change
 */
public record OpenSession(SessionId id, SessionPlan plan, Mark opened, int version) implements ActivitySession {
    @Override
    public SessionState state() {
        return SessionState.OPEN;
    }

    /** The doors close; never before they opened. */
    public EndedSession end(SessionReport report, Mark mark) {
        Mark ended = mark.at().isBefore(opened.at()) ? new Mark(opened.at(), mark.by()) : mark;
        return new EndedSession(id, plan, opened, ended, report, version + 1);
    }
}
