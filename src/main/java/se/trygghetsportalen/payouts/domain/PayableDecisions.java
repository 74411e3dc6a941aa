package se.trygghetsportalen.payouts.domain;

import java.util.Collection;
import java.util.List;

/**
 * Port to the room that decides: every decided bonus as it stands now, with the account to pay to and whether it is
 * frozen. Asked for a run's own each time before it is put together, reviewed, approved or exported.
 */
public interface PayableDecisions {
    /** Those of a bonus year. */
    List<Payable> decided(int year);

    /** Those of them that are among these. */
    List<Payable> decided(Collection<DecisionId> which);
}
