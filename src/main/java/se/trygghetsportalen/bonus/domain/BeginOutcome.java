package se.trygghetsportalen.bonus.domain;

import java.util.List;

/** What became of beginning an application. */
public sealed interface BeginOutcome {
    /** Here it is, begun now or by a fellow representative before. */
    record Begun(ApplicationDraft draft) implements BeginOutcome {}

    /** The association may not apply as it stands. */
    record NotEligible(List<EligibilityRule.Reason> reasons) implements BeginOutcome {
        public NotEligible {
            reasons = List.copyOf(reasons);
        }
    }

    /** The year takes no applications. */
    record Closed() implements BeginOutcome {}
}
