package se.trygghetsportalen.outreach.domain;

import java.util.Collection;
import java.util.List;
import se.trygghetsportalen.shared.ActorId;

/** Who can be on a team. */
public interface WorkerQuery {
    /** Whether each of them is an outreach worker or a lead whose account is in use. */
    boolean areAllWorkers(Collection<ActorId> people);

    /** Everybody who can be put on a team, by name in Swedish order. */
    List<ShiftOverviewQuery.Named> all();

    /** The leads whose accounts are in use: whom to tell. */
    List<ActorId> leads();

    /** The coordinators of mentoring whose accounts are in use: whom to tell of a youth handed over. */
    List<ActorId> mentoringCoordinators();
}
