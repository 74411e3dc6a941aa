package se.trygghetsportalen.activity.domain;

/**
 * One opening or one group meeting at a youth centre. Each state is a type of its own, and a state can only be reached
 * through the method of the state before it. {@link SessionTransition} is the table of what is legal.
 */
public sealed interface ActivitySession permits PlannedSession, OpenSession, HeldSession, CancelledSession {
    /** Which session. */
    SessionId id();

    /** Where and when it was meant to be. */
    SessionPlan plan();

    /** 1 at first, one more with every change; a change made on an older version is refused. */
    int version();

    /** How far it has come. */
    SessionState state();
}
