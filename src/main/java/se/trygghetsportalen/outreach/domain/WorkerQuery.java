package se.trygghetsportalen.outreach.domain;

import java.util.Collection;
import se.trygghetsportalen.shared.ActorId;

/** Who can be on a team. */
public interface WorkerQuery {
    /** Whether each of them is an outreach worker or a lead whose account is in use. */
    boolean areAllWorkers(Collection<ActorId> people);
}
