package se.trygghetsportalen.associations.domain;

import java.util.Arrays;
import java.util.Optional;

/** The one table of what may happen to a request to join. What is not here cannot happen. */
public enum JoinTransition {
    /** An officer has looked at the proof; an invitation goes out. */
    APPROVE(JoinState.RECEIVED, JoinState.APPROVED),
    /** The proof does not hold. */
    REJECT(JoinState.RECEIVED, JoinState.REJECTED),
    /** The invitation was lost or has run out: another one takes its place. */
    INVITE_AGAIN(JoinState.APPROVED, JoinState.APPROVED),
    /** The person has used the invitation. */
    JOIN(JoinState.APPROVED, JoinState.JOINED);

    private final JoinState from;
    private final JoinState to;

    JoinTransition(JoinState from, JoinState to) {
        this.from = from;
        this.to = to;
    }

    public JoinState from() {
        return from;
    }

    public JoinState to() {
        return to;
    }

    /** What leads from one state straight to the other, or empty where nothing does. */
    public static Optional<JoinTransition> between(JoinState from, JoinState to) {
        return Arrays.stream(values())
                .filter(transition -> transition.from == from && transition.to == to)
                .findFirst();
    }
}
