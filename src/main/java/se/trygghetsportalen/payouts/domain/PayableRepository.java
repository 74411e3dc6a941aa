package se.trygghetsportalen.payouts.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.trygghetsportalen.shared.OrganisationNumber;

/** Where the decided bonuses that were handed over are kept. */
public interface PayableRepository {
    /**
     * Takes a decision in. What is known already only follows in account, freeze and name.
     *
     * @return whether it is new
     */
    boolean take(Payable payable);

    Optional<Payable> find(DecisionId decision);

    /** Those decisions. */
    List<Payable> find(Collection<DecisionId> decisions);

    /** Those decisions, in a fixed order, so that nobody else enters anything in their ledgers before the caller's end. */
    List<Payable> findToChange(Collection<DecisionId> decisions);

    /** All bonuses of an association, latest year first. */
    List<Payable> of(OrganisationNumber organisation);

    /** All of a year, by the association's name. */
    List<Payable> ofYear(int year);

    /** The years there are, latest first. */
    List<Integer> years();
}
