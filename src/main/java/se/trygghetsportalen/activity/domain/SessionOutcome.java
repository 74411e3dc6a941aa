package se.trygghetsportalen.activity.domain;

import java.util.List;
import se.trygghetsportalen.shared.Problem;

/** What became of a step in a session. Two phones may take the same step at once: the other is told how things stand. */
public sealed interface SessionOutcome {
    /** The step was taken. */
    record Done(ActivitySession session) implements SessionOutcome {}

    /** Somebody took the step before; nothing was changed. */
    record AlreadyDone(ActivitySession session) implements SessionOutcome {}

    /** Its day has not come; nothing was changed. */
    record TooEarly(PlannedSession session) implements SessionOutcome {}

    /** The session is not in the state that the step begins in; nothing was changed. */
    record NotPossible(ActivitySession session) implements SessionOutcome {}

    /** Something in what was said is wrong; nothing was changed. */
    record Refused(List<Problem> problems) implements SessionOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
