package se.trygghetsportalen.payouts.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Port to the room that decides: every decided bonus as it stands now, with the account to pay to and whether it is
 * frozen. Asked for a run's own each time before it is put together, reviewed, approved or exported.
 */
public interface PayableDecisions {
    /** Those of a bonus year. */
    List<Payable> decided(int year);

    /** Those of them that are among these. */
    List<Payable> decided(Collection<DecisionId> which);

    /** Those of them that the room now says something else about than what is known, or that are not known at all. */
    default List<Payable> news(Collection<DecisionId> which, Map<DecisionId, Payable> known) {
        return decided(which).stream()
                .filter(now -> !(known.get(now.decision()) instanceof Payable before
                        && before.says(now.name(), now.account(), now.freeze())))
                .toList();
    }
}
