package se.trygghetsportalen.activity.domain;

import java.util.Arrays;
import java.util.Optional;

/** The one table of what may happen to a session. What is not here cannot happen. A correction changes no state. */
public enum SessionTransition {
    OPEN(SessionState.PLANNED, SessionState.OPEN),
    CANCEL(SessionState.PLANNED, SessionState.CANCELLED),
    END(SessionState.OPEN, SessionState.ENDED),
    CLOSE(SessionState.ENDED, SessionState.CLOSED);

    private final SessionState from;
    private final SessionState to;

    SessionTransition(SessionState from, SessionState to) {
        this.from = from;
        this.to = to;
    }

    /** What leads from one state straight to the other, or empty where nothing does. */
    public static Optional<SessionTransition> between(SessionState from, SessionState to) {
        return Arrays.stream(values())
                .filter(transition -> transition.from == from && transition.to == to)
                .findFirst();
    }
}
