package se.trygghetsportalen.bonus.domain;

import java.util.List;
import java.util.Optional;

/** Keeps bonus years. */
public interface BonusYearRepository {
    Optional<BonusYear> find(BonusYearId id);

    /** The same, held against others until the transaction ends. */
    Optional<BonusYear> findToChange(BonusYearId id);

    /** Latest year first. */
    List<BonusYear> all();

    /** Stores a new one; false where the id or the year is taken. */
    boolean add(BonusYear year);

    /** Stores the next version of one that is held; false where another one has its year. */
    boolean save(BonusYear year);
}
