package se.trygghetsportalen.activity.domain;

import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.outreach.domain.Mark;

/**
 * That somebody came: an alias that checked in, or a head that was counted. Whoever goes out and comes back the same
 * evening has made one visit.
 *
 * @param id which visit
 * @param session where they came
 * @param visitor who checked in, or null for a head that was counted
 * @param gender of a head that was counted, or null for an alias, which knows its own
 * @param arrived when, and by whom it was written down
 */
public record Visit(
        VisitId id,
        SessionId session,
        @Nullable VisitorId visitor,
        @Nullable Gender gender,
        Mark arrived) {
    public Visit {
        if ((visitor == null) == (gender == null)) {
            throw new IllegalArgumentException("A visit is of an alias or of a counted head");
        }
    }

    /** An alias checks in. */
    public static Visit of(VisitId id, SessionId session, VisitorId visitor, Mark arrived) {
        return new Visit(id, session, visitor, null, arrived);
    }

    /** A head is counted. */
    public static Visit counted(VisitId id, SessionId session, Gender gender, Mark arrived) {
        return new Visit(id, session, null, gender, arrived);
    }
}
