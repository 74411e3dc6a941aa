package se.trygghetsportalen.payouts.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.trygghetsportalen.shared.OrganisationNumber;

/**
 * Where the decided bonuses that were handed over are kept. As long as an association owes money of one of its bonuses, the
 * others are frozen, unless somebody has released them: whoever reads one is told so.
 */
public interface PayableRepository {
    /**
     * Takes decisions in. What is known already only follows in account, freeze and name.
     *
     * @return those that were not known; if somebody else takes one in at the same time, its ledger tells
     */
    List<Payable> take(List<Payable> decided);

    Optional<Payable> find(DecisionId decision);

    /** Those decisions. */
    List<Payable> find(Collection<DecisionId> decisions);

    /**
     * Those decisions, in a fixed order, so that nobody else enters anything in their ledgers before the caller's end.
     * Nothing else is read: a claim on another bonus does not show here.
     */
    List<Payable> findToChange(Collection<DecisionId> decisions);

    /** Holds those decisions as {@link #findToChange} does, and reads nothing of them. */
    void hold(Collection<DecisionId> decisions);

    /** All bonuses of an association, latest year first. */
    List<Payable> of(OrganisationNumber organisation);

    /** Stores that the bonus is paid although the association owes money. */
    void release(DecisionId decision, Release release);

    /** Who has released the bonus; empty when nobody has. */
    Optional<Release> releaseOf(DecisionId decision);

    /** All of a year, by the association's name. */
    List<Payable> ofYear(int year);

    /** The years there are, latest first. */
    List<Integer> years();
}
