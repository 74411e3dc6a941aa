package se.trygghetsportalen.outreach.domain;

import java.util.Optional;
import java.util.Set;
import se.trygghetsportalen.platform.files.domain.FileId;

/** Where observations are kept. */
public interface ObservationRepository {
    Optional<Observation> find(ObservationId id);

    /** The observation, which nobody else changes until the transaction ends; waits for whoever is changing it. */
    Optional<Observation> findToChange(ObservationId id);

    /** Stores a new observation and the first line of its history. The id must be new. */
    void add(ReportedObservation observation, ObservationEvent event);

    /**
     * Stores the next version of an observation that {@link #findToChange} answered, and a line of its history.
     *
     * @throws IllegalStateException when the stored version is not the one before
     */
    void save(Observation observation, ObservationEvent event);

    /** Every photo that ever came with it, the removed ones too. */
    Set<FileId> photosOf(ObservationId id);

    /** Adds a line to the history where nothing else changes. */
    void add(ObservationEvent event);

    /** Whether the history has this line, known by its id. */
    boolean has(ObservationEvent event);
}
