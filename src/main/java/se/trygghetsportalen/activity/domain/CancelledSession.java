package se.trygghetsportalen.activity.domain;

import se.trygghetsportalen.outreach.domain.Mark;

/**
 * A session that was called off.
 *
 * @param id which session
 * @param plan where and when it was meant to be
 * @param reason why not
 * @param cancelled when it was called off, and by whom
 * @param version goes up by one with every change
 */
public record CancelledSession(SessionId id, SessionPlan plan, String reason, Mark cancelled, int version)
        implements ActivitySession {
    /** The longest reason that is stored. */
    public static final int MAX_REASON = 500;

    @Override
    public SessionState state() {
        return SessionState.CANCELLED;
    }
}
