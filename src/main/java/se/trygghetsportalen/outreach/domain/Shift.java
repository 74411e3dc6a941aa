package se.trygghetsportalen.outreach.domain;

import se.trygghetsportalen.shared.ActorId;

/**
 * One evening round (fältpass) of one team. Each state is a type of its own, and a state can only be reached through
 * the method of the state before it. {@link ShiftTransition} is the table of what is legal.
 */
public sealed interface Shift permits PlannedShift, StartedShift, EndedShift, ClosedShift, CancelledShift {
    /** Which shift. */
    ShiftId id();

    /** When, who and where. */
    ShiftPlan plan();

    /** 1 at first, one more with every change; a change made on an older version is refused. */
    int version();

    /** How far it has come. */
    ShiftState state();

    /** Whether the person is on the team. */
    default boolean hasOnTeam(ActorId person) {
        return plan().team().contains(person);
    }
}
