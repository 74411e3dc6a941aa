package se.trygghetsportalen.outreach.domain;

import java.time.Instant;

/**
 * Something about a place that makes it less safe. Each state is a type of its own, and a state can only be reached
 * through a method of the state before it. {@link ObservationTransition} is the table of what is legal.
 */
public sealed interface Observation
        permits ReportedObservation, AssignedObservation, FixedObservation, VerifiedObservation {
    /** Which one. */
    ObservationId id();

    /** What was reported. */
    ObservationReport report();

    /** Goes up by one with every change; a change made on an older version is refused. */
    int version();

    /** How far it has come. */
    ObservationState state();

    /** Whether its clock has run out while nobody has seen to it. The last moment is still in time. */
    default boolean isOverdueAt(Instant now) {
        Instant fixBy = report().fixBy();
        return state().isOpen() && fixBy != null && now.isAfter(fixBy);
    }
}
