package se.trygghetsportalen.payouts.domain;

import se.trygghetsportalen.shared.Money;

/** What became of an entry that a person wanted to make. */
public sealed interface LedgerOutcome {
    /** It is entered. */
    record Entered(Balance balance) implements LedgerOutcome {}

    /** The ledger does not allow so much. */
    record TooMuch(Money most) implements LedgerOutcome {}

    /** A reason is missing. */
    record WithoutReason() implements LedgerOutcome {}

    /** Something was entered since the person looked; nothing was done. */
    record Stale() implements LedgerOutcome {}

    /** The person belongs, or has belonged, to the association: somebody else has to do it. */
    record Tied() implements LedgerOutcome {}
}
