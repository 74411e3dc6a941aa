package se.trygghetsportalen.payouts.domain;

import java.util.List;
import se.trygghetsportalen.shared.Problem;

/** What became of a step that somebody wanted to take with a run. */
public sealed interface RunOutcome {
    /** It is taken. Taking the same again answers the same. */
    record Done(PayoutRun run) implements RunOutcome {}

    /** The person may not, by these rules. */
    record Refused(List<DutyRule> rules) implements RunOutcome {
        public Refused {
            rules = List.copyOf(rules);
        }
    }

    /** Something has to be put right first. */
    record Invalid(List<Problem> problems) implements RunOutcome {
        public Invalid {
            problems = List.copyOf(problems);
        }

        public static Invalid of(Problem problem) {
            return new Invalid(List.of(problem));
        }
    }

    /** Somebody else was first; nothing was done. */
    record Stale(PayoutRun run) implements RunOutcome {}

    /** There is no such run. */
    record Missing() implements RunOutcome {}
}
