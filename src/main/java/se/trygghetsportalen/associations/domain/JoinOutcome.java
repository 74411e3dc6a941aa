package se.trygghetsportalen.associations.domain;

import java.time.Instant;
import java.util.List;
import se.trygghetsportalen.shared.Problem;

/** What came of a step with a request to join. */
public sealed interface JoinOutcome {
    /** It is stored. */
    record Received(JoinRequest request) implements JoinOutcome {}

    /**
     * It is approved, and this is the link, shown this once.
     *
     * @param token the secret in the link
     * @param expiresAt after this it no longer works
     */
    record Invited(JoinRequest request, InvitationToken token, Instant expiresAt) implements JoinOutcome {}

    /** It is rejected. */
    record Rejected(JoinRequest request) implements JoinOutcome {}

    /** Something has to be put right first. */
    record Invalid(List<Problem> problems) implements JoinOutcome {
        public Invalid {
            problems = List.copyOf(problems);
        }

        public static Invalid of(Problem problem) {
            return new Invalid(List.of(problem));
        }
    }

    /** Somebody else was first; this is how it stands. */
    record Stale(JoinRequest stored) implements JoinOutcome {}

    /** Too many from the same network address lately. */
    record Throttled() implements JoinOutcome {}

    /** There is no such request. */
    record Missing() implements JoinOutcome {}
}
