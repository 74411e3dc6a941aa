package se.trygghetsportalen.outreach.domain;

import java.util.List;
import java.util.Optional;

/** Where stops are kept. Whoever writes has the shift from {@link ShiftRepository#findToChange}. */
public interface StopRepository {
    Optional<Stop> find(StopId id);

    /** The stop where the team is. */
    Optional<Stop> findOpen(ShiftId shift);

    /** The shift's stops in the order of arrival. */
    List<Stop> of(ShiftId shift);

    void add(Stop stop);

    /**
     * Stores the next version of a stop.
     *
     * @throws IllegalStateException when the stored version is not the one before
     */
    void save(Stop stop);
}
