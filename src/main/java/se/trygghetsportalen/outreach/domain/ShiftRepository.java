package se.trygghetsportalen.outreach.domain;

import java.time.Instant;
import java.util.Optional;

/** Where shifts are kept. */
public interface ShiftRepository {
    /** The shift as it is. */
    Optional<Shift> find(ShiftId id);

    /** The shift, which nobody else changes until the transaction ends; waits for whoever is changing it. */
    Optional<Shift> findToChange(ShiftId id);

    /**
     * The shift, which stays in its state until the transaction ends. Any number may hold it at once; waits for whoever
     * is changing it.
     */
    Optional<Shift> findToHold(ShiftId id);

    /** What the last shift that ended by then left, whoever was on its team; never the given shift's own. */
    Optional<HandOver> findHandOver(ShiftId reader, Instant endedBy);

    /** Stores a new shift. False, and nothing stored, when the id is taken. */
    boolean add(PlannedShift shift);

    /**
     * Stores the next version of a shift that {@link #findToChange} answered.
     *
     * @throws IllegalStateException when the stored version is not the one before
     */
    void save(Shift shift);
}
