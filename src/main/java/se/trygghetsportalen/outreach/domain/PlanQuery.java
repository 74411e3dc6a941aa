package se.trygghetsportalen.outreach.domain;

import java.time.Instant;
import java.util.List;
import se.trygghetsportalen.shared.ActorId;

/** What is planned: one statement for the shifts, one for their teams and one for their places, however many
 * there are. */
public interface PlanQuery {
    /** Shifts that begin within the time, soonest first; those called off are among them. */
    List<PlannedLine> between(Instant from, Instant to);

    /**
     * Planned shifts that begin after the instant and in which somebody else could take a place: one that is open, or
     * one that is offered. Soonest first, without those whose team the person is on.
     */
    List<PlannedLine> placesFor(ActorId worker, Instant now, int limit);

    /** A person's shifts that end within the time, soonest first; those called off are among them. */
    List<PlannedLine> of(ActorId worker, Instant from, Instant to);

    /** Planned shifts that begin within the time and have fewer on the team than that, soonest first. */
    List<PlannedLine> shorterThan(int team, Instant from, Instant to);
}
