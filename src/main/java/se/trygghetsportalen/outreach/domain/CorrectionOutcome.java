package se.trygghetsportalen.outreach.domain;

import java.util.List;
import se.trygghetsportalen.shared.Problem;

/** What became of a correction. */
public sealed interface CorrectionOutcome {
    /** The contact says it now, since this moment or since an earlier try. */
    record Corrected(Contact contact) implements CorrectionOutcome {}

    /** Somebody else corrected it meanwhile; nothing was changed. */
    record Stale(Contact stored) implements CorrectionOutcome {}

    /** The shift has been closed, and only a lead corrects now. */
    record Closed(Contact stored) implements CorrectionOutcome {}

    /** There is no such contact, or it was taken back. */
    record Missing() implements CorrectionOutcome {}

    /** Nothing is changed: something is wrong. */
    record Refused(List<Problem> problems) implements CorrectionOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
