package se.trygghetsportalen.mentoring.domain;

import java.time.Duration;
import java.util.List;
import se.trygghetsportalen.shared.Problem;

/** What became of an application. */
public sealed interface ApplyOutcome {
    /** It is stored; the applicant is told no more than that. */
    record Received() implements ApplyOutcome {}

    /** Something in it is wrong; nothing was stored. */
    record Refused(List<Problem> problems) implements ApplyOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Too many came from the same place; nothing was stored. */
    record TryLater(Duration after) implements ApplyOutcome {}
}
