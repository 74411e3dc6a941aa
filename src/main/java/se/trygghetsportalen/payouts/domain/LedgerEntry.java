package se.trygghetsportalen.payouts.domain;

import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.Money;

/**
 * One line of the ledger. Never changed and never removed; a mistake is put right by another entry.
 *
 * @param decision whose money
 * @param number counts the decision's entries from one
 * @param kind what it says
 * @param amount more than nothing
 * @param mark who entered it, and when
 * @param run the run that it comes of, if any
 * @param reason in words, where a person gave one; otherwise empty
 */
public record LedgerEntry(
        DecisionId decision,
        int number,
        EntryKind kind,
        Money amount,
        Mark mark,
        @Nullable RunId run,
        String reason) {
    public LedgerEntry {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("An entry of nothing");
        }
    }
}
