package se.trygghetsportalen.outreach.domain;

import java.util.List;
import se.trygghetsportalen.shared.Problem;

/** What became of a contact that somebody wanted to log. */
public sealed interface LogOutcome {
    /** It is stored now. */
    record Stored(Contact contact) implements LogOutcome {}

    /** The same contact was stored before; nothing was changed. */
    record Already(Contact contact) implements LogOutcome {}

    /** Another contact was stored under the same id; this one is not. */
    record Conflict(Contact stored) implements LogOutcome {}

    /** The contact was stored before and its worker took it back. It is not stored again. */
    record TakenBack(ContactId id) implements LogOutcome {}

    /** The shift has ended, or has not started: nothing is logged in it. */
    record NotRunning(Shift shift) implements LogOutcome {}

    /** Nothing is stored: something in it is wrong. */
    record Refused(List<Problem> problems) implements LogOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
