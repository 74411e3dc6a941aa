package se.trygghetsportalen.outreach.domain;

import java.util.List;
import se.trygghetsportalen.shared.Problem;

/** What became of a choice between two versions. */
public sealed interface SettleOutcome {
    /** It is settled, now or by somebody before. */
    record Settled() implements SettleOutcome {}

    /** What came first was changed since the lead compared; nothing was changed, and both are to be compared again. */
    record Stale() implements SettleOutcome {}

    /** What came second cannot be stored; nothing was changed. */
    record Refused(List<Problem> problems) implements SettleOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
