package se.trygghetsportalen.mentoring.domain;

import java.util.Arrays;
import java.util.Optional;

/** The one table of what may happen to a match. What is not here cannot happen. */
public enum MatchTransition {
    INTRODUCE(MatchState.PROPOSED, MatchState.INTRODUCED),
    CONSENT(MatchState.INTRODUCED, MatchState.CONSENTED),
    ACTIVATE(MatchState.CONSENTED, MatchState.ACTIVE),
    PAUSE(MatchState.ACTIVE, MatchState.PAUSED),
    RESUME(MatchState.PAUSED, MatchState.ACTIVE),
    WITHDRAW(MatchState.PROPOSED, MatchState.CLOSED),
    TURN_DOWN(MatchState.INTRODUCED, MatchState.CLOSED),
    CALL_OFF(MatchState.CONSENTED, MatchState.CLOSED),
    CLOSE(MatchState.ACTIVE, MatchState.CLOSED),
    CLOSE_PAUSED(MatchState.PAUSED, MatchState.CLOSED);

    private final MatchState from;
    private final MatchState to;

    MatchTransition(MatchState from, MatchState to) {
        this.from = from;
        this.to = to;
    }

    public MatchState from() {
        return from;
    }

    public MatchState to() {
        return to;
    }

    /** What leads from one state straight to the other, or empty where nothing does. */
    public static Optional<MatchTransition> between(MatchState from, MatchState to) {
        return Arrays.stream(values())
                .filter(transition -> transition.from == from && transition.to == to)
                .findFirst();
    }
}
