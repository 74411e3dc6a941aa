package se.trygghetsportalen.outreach.domain;

import java.util.List;
import java.util.Optional;
import se.trygghetsportalen.shared.ActorId;

/** Where it is kept who works alone. */
public interface LoneWatchRepository {
    /** The watch, which nobody else changes until the transaction ends. */
    Optional<LoneWatch> findToChange(ShiftId shift, ActorId worker);

    /** Everybody who works alone now. */
    List<LoneWatch> running();

    /** The watches of a shift. */
    List<LoneWatch> of(ShiftId shift);

    void add(LoneWatch watch);

    /**
     * Stores the next version.
     *
     * @throws IllegalStateException when the stored version is not the one before
     */
    void save(LoneWatch watch);

    /** What somebody is called. */
    String nameOf(ActorId worker);
}
