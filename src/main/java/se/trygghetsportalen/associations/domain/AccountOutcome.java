package se.trygghetsportalen.associations.domain;

import se.trygghetsportalen.shared.Problem;

/** What came of a step with an account to pay to. */
public sealed interface AccountOutcome {
    /** It is done, now or the same way before. */
    record Done(AccountRequest request) implements AccountOutcome {}

    /** It cannot be done; the sentence says why, and what to do. */
    record Refused(Problem problem) implements AccountOutcome {
        public static Refused of(String field, String textKey) {
            return new Refused(Problem.of(field, textKey));
        }
    }

    /** There is no such thing. */
    record Missing() implements AccountOutcome {}
}
