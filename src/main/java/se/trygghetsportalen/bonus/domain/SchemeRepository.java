package se.trygghetsportalen.bonus.domain;

import java.util.List;
import java.util.Optional;

/** Keeps schemes. */
public interface SchemeRepository {
    Optional<Scheme> find(SchemeId id);

    /** The same, held against others until the transaction ends. */
    Optional<Scheme> findToChange(SchemeId id);

    /** All of them, by name. */
    List<Scheme> all();

    /** Stores a new one; false where the id is taken. */
    boolean add(Scheme scheme);

    /** Stores the next version of one that is held. */
    void save(Scheme scheme);
}
