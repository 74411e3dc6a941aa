package se.trygghetsportalen.outreach.domain;

import java.util.Arrays;
import java.util.Optional;

/** The one table of what may happen to an observation. What is not here cannot happen. */
public enum ObservationTransition {
    /** The lead says who sees to it. */
    ASSIGN(ObservationState.REPORTED, ObservationState.ASSIGNED),
    /** The lead says that somebody else does. */
    REASSIGN(ObservationState.ASSIGNED, ObservationState.ASSIGNED),
    /** It has been seen to. */
    FIX(ObservationState.ASSIGNED, ObservationState.FIXED),
    /** A later round saw that it is so. */
    VERIFY(ObservationState.FIXED, ObservationState.VERIFIED),
    /** A later round saw that it is not so. */
    REOPEN(ObservationState.FIXED, ObservationState.ASSIGNED);

    private final ObservationState from;
    private final ObservationState to;

    ObservationTransition(ObservationState from, ObservationState to) {
        this.from = from;
        this.to = to;
    }

    public ObservationState from() {
        return from;
    }

    public ObservationState to() {
        return to;
    }

    /** What leads from one state straight to the other, or empty where nothing does. */
    public static Optional<ObservationTransition> between(ObservationState from, ObservationState to) {
        return Arrays.stream(values())
                .filter(transition -> transition.from == from && transition.to == to)
                .findFirst();
    }
}
