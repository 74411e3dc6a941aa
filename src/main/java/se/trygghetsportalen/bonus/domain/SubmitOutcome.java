package se.trygghetsportalen.bonus.domain;

import java.util.List;
import se.trygghetsportalen.shared.Problem;

/** What became of a signature under an application. */
public sealed interface SubmitOutcome {
    /** It is handed in. */
    record HandedIn(Application application, Revision revision) implements SubmitOutcome {}

    /** One of two has signed; the other one is waited for. */
    record AwaitsCosigner(ApplicationDraft draft) implements SubmitOutcome {}

    /** Whoever asks is not a signatory by the minutes that the register knows. */
    record NotASignatory() implements SubmitOutcome {}

    /** The association may not apply as it stands. */
    record NotEligible(List<EligibilityRule.Reason> reasons) implements SubmitOutcome {
        public NotEligible {
            reasons = List.copyOf(reasons);
        }
    }

    /** The year takes no applications, or no longer such a late one. */
    record Closed() implements SubmitOutcome {}

    /** Something in it is missing; nothing was changed. */
    record Incomplete(List<Problem> problems) implements SubmitOutcome {
        public Incomplete {
            problems = List.copyOf(problems);
        }
    }

    /** Somebody else has changed it; look at it before you sign. */
    record Stale(ApplicationDraft stored) implements SubmitOutcome {}
}
