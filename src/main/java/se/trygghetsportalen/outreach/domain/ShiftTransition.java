package se.trygghetsportalen.outreach.domain;

import java.util.Arrays;
import java.util.Optional;

/** The one table of what may happen to a shift. What is not here cannot happen. */
public enum ShiftTransition {
    START(ShiftState.PLANNED, ShiftState.STARTED),
    CANCEL(ShiftState.PLANNED, ShiftState.CANCELLED),
    END(ShiftState.STARTED, ShiftState.ENDED),
    CLOSE(ShiftState.ENDED, ShiftState.CLOSED);

    private final ShiftState from;
    private final ShiftState to;

    ShiftTransition(ShiftState from, ShiftState to) {
        this.from = from;
        this.to = to;
    }

    public ShiftState from() {
        return from;
    }

    public ShiftState to() {
        return to;
    }

    /** What leads from one state straight to the other, or empty where nothing does. */
    public static Optional<ShiftTransition> between(ShiftState from, ShiftState to) {
        return Arrays.stream(values())
                .filter(transition -> transition.from == from && transition.to == to)
                .findFirst();
    }
}
