package se.trygghetsportalen.mentoring.domain;

import java.util.Arrays;
import java.util.Optional;

/** The one table of what may happen to a youth. What is not here cannot happen. */
public enum YouthTransition {
    MATCH(YouthState.WAITING, YouthState.MATCHED),
    WAIT_AGAIN(YouthState.MATCHED, YouthState.WAITING),
    LEAVE(YouthState.WAITING, YouthState.LEFT),
    LEAVE_AFTER_MATCH(YouthState.MATCHED, YouthState.LEFT),
    RETURN(YouthState.LEFT, YouthState.WAITING);

    private final YouthState from;
    private final YouthState to;

    YouthTransition(YouthState from, YouthState to) {
        this.from = from;
        this.to = to;
    }

    public YouthState from() {
        return from;
    }

    public YouthState to() {
        return to;
    }

    /** What leads from one state straight to the other, or empty where nothing does. */
    public static Optional<YouthTransition> between(YouthState from, YouthState to) {
        return Arrays.stream(values())
                .filter(transition -> transition.from == from && transition.to == to)
                .findFirst();
    }
}
