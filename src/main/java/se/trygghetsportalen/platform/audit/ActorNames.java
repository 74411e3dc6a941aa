package se.trygghetsportalen.platform.audit;

import java.util.Map;
import java.util.Set;
import se.trygghetsportalen.shared.ActorId;

/**
 * Port: what the accounts behind the ids are called. The trail keeps ids only, so that weeding an account does not touch
 * it; whoever knows the accounts implements this.
 */
public interface ActorNames {
    /** The name of each actor that has one. Actors without an account, such as the portal itself, are left out. */
    Map<ActorId, String> namesOf(Set<ActorId> actors);
}
