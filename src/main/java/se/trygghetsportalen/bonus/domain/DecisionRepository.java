package se.trygghetsportalen.bonus.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.trygghetsportalen.associations.domain.AssociationId;

/** Keeps decisions and the signatures under them. */
public interface DecisionRepository {
    Optional<Decision> find(BonusDecisionId id);

    /** The same, held against others until the transaction ends. */
    Optional<Decision> findToChange(BonusDecisionId id);

    /** Every decision of the year, annulled ones too, by the association's name. */
    List<Decision> ofYear(BonusYearId year);

    /** Every decision about the association, latest first. */
    List<Decision> of(AssociationId association);

    /** Every decision under one signature, by the association's name. */
    List<Decision> of(SigningId signing);

    /** Every decision of a year that holds and gives something, in a fixed order. */
    List<Granted> granted(int year);

    /** Those of them that are among these. */
    List<Granted> granted(Collection<BonusDecisionId> ids);

    /** The same ones, with no more than what may have changed. */
    List<Granting> granting(Collection<BonusDecisionId> ids);

    void add(List<Decision> decisions);

    /** Stores the next version of one that is held. */
    void save(Decision decision);

    Optional<Signing> find(SigningId id);

    Optional<Signing> findToChange(SigningId id);

    /** The year's signatures, latest first. */
    List<Signing> signings(BonusYearId year);

    /** @return false when the id is known */
    boolean add(Signing signing);

    void save(Signing signing);

    /** Whether the association had a bonus that holds in the year before. */
    Set<AssociationId> grantedIn(int year);
}
