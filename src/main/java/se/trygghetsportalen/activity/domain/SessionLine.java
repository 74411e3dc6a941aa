package se.trygghetsportalen.activity.domain;

import se.trygghetsportalen.outreach.domain.ListPosition;

/**
 * A session in a list.
 *
 * @param session the session
 * @param arena the youth centre's name
 * @param visits how many came
 */
public record SessionLine(ActivitySession session, String arena, int visits) {
    /** Its place in the list. */
    public ListPosition<SessionId> position() {
        return new ListPosition<>(session.plan().from(), session.id());
    }
}
