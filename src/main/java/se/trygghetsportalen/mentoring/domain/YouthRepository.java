package se.trygghetsportalen.mentoring.domain;

import java.util.List;
import java.util.Optional;

/** Where youth are kept. What could point one out is sealed there. */
public interface YouthRepository {
    Optional<Youth> find(YouthId id);

    /** The youth, whom nobody else changes until the transaction ends. */
    Optional<Youth> findToChange(YouthId id);

    /** Everybody, who has waited longest first. */
    List<Youth> all();

    /** Stores a new one. The id must be new. */
    void add(Youth youth);

    /**
     * Stores the next version.
     *
     * @throws IllegalStateException when the stored version is not the one before
     */
    void save(Youth youth);
}
