package se.trygghetsportalen.payouts.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where the entries are kept. There is no way to change or remove one. */
public interface LedgerRepository {
    /** Adds entries; their numbers must be the next ones of their decisions. */
    void add(List<LedgerEntry> entries);

    /** The decision's entries in their order. */
    List<LedgerEntry> entries(DecisionId decision);

    /**
     * Sum and number of the entries of each decision as they are committed now, whatever the transaction has read
     * before: what has been entered since makes the transaction begin again.
     */
    Map<DecisionId, Standing> standingsToChange(Collection<DecisionId> decisions);

    /** Sum and number of the entries of every decision that was annulled or lowered: only they can leave a claim. */
    Map<DecisionId, Standing> revoked();

    /** The same of every decision of a bonus year. */
    Map<DecisionId, Standing> standings(int year);

    /**
     * A decision's money now.
     *
     * @param balance the sum of the entries
     * @param entries how many there are
     */
    record Standing(Balance balance, int entries) {}
}
