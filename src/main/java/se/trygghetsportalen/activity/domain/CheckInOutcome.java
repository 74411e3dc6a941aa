package se.trygghetsportalen.activity.domain;

import java.util.List;
import se.trygghetsportalen.shared.Problem;

/** What became of a check-in. Two phones may stand at one door. */
public sealed interface CheckInOutcome {
    /** The visit counts. Repeating it by the same id answers the same. */
    record Counted(Visit visit) implements CheckInOutcome {}

    /** The alias was here already this time; nothing was changed. */
    record AlreadyHere(Visit visit) implements CheckInOutcome {}

    /** Somebody at this youth centre is called that already: is it the same person? Nothing was changed. */
    record AliasTaken(Visitor visitor) implements CheckInOutcome {}

    /** Something in what was said is wrong; nothing was changed. */
    record Refused(List<Problem> problems) implements CheckInOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** The doors are not open; nothing was changed. */
    record NotOpen(ActivitySession session) implements CheckInOutcome {}
}
