package se.trygghetsportalen.payouts.domain;

import java.util.List;
import se.trygghetsportalen.shared.Money;

/**
 * Where one decision's money is: nothing but the sums of its entries. At every moment
 * {@code entitled = payable + reserved + kept by the association + settled − owed}, no part is negative, and no more has
 * gone out than was granted. What is revoked while the bank has it is owed at once, and given back at the earliest when
 * the bank has paid it.
 *
 * @param granted by the decision
 * @param revoked of it
 * @param reservedEver put into runs
 * @param released taken out of runs again
 * @param paid by the bank
 * @param returned by the bank
 * @param recovered from the association
 * @param setOff kept to settle an older debt
 */
public record Balance(
        Money granted,
        Money revoked,
        Money reservedEver,
        Money released,
        Money paid,
        Money returned,
        Money recovered,
        Money setOff) {
    /** Of a decision without entries. */
    public static final Balance NONE =
            new Balance(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    /** The sum of the entries. */
    public static Balance of(List<LedgerEntry> entries) {
        Balance sum = NONE;
        for (LedgerEntry entry : entries) {
            sum = sum.with(entry.kind(), entry.amount());
        }
        return sum;
    }

    /** What the association is to have by the decision as it stands. */
    public Money entitled() {
        return granted.minus(revoked);
    }

    /** What stands in a run now. */
    public Money reserved() {
        return reservedEver.minus(released).minus(paid);
    }

    /** What the association has received and not given back. */
    public Money kept() {
        return received().max(Money.ZERO);
    }

    /** What has settled an older debt. Money that comes back is of what was received first, and then of this. */
    public Money settled() {
        return setOff.plus(received().min(Money.ZERO));
    }

    /** What may still be put into a run. */
    public Money payable() {
        return position().max(Money.ZERO);
    }

    /** What the association has received too much. */
    public Money owed() {
        return position().negated().max(Money.ZERO);
    }

    /** Whether an entry may follow. The law is here and nowhere else. */
    public boolean allows(EntryKind kind, Money amount) {
        return amount.isPositive() && !amount.isMoreThan(most(kind));
    }

    /** The most that an entry of the kind may say now. */
    public Money most(EntryKind kind) {
        return switch (kind) {
            case GRANTED -> granted.isZero() ? new Money(Long.MAX_VALUE) : Money.ZERO;
            case REVOKED -> entitled();
            case RESERVED, SET_OFF -> payable();
            case RELEASED, PAID -> reserved();
            case RETURNED -> kept();
            case RECOVERED -> owed().min(kept().plus(settled()));
        };
    }

    /**
     * The balance after the entry.
     *
     * @throws IllegalStateException when the law does not allow it
     */
    public Balance with(EntryKind kind, Money amount) {
        if (!allows(kind, amount)) {
            throw new IllegalStateException("The ledger does not allow " + kind);
        }
        return switch (kind) {
            case GRANTED -> new Balance(amount, revoked, reservedEver, released, paid, returned, recovered, setOff);
            case REVOKED ->
                new Balance(granted, revoked.plus(amount), reservedEver, released, paid, returned, recovered, setOff);
            case RESERVED ->
                new Balance(granted, revoked, reservedEver.plus(amount), released, paid, returned, recovered, setOff);
            case RELEASED ->
                new Balance(granted, revoked, reservedEver, released.plus(amount), paid, returned, recovered, setOff);
            case PAID ->
                new Balance(granted, revoked, reservedEver, released, paid.plus(amount), returned, recovered, setOff);
            case RETURNED ->
                new Balance(granted, revoked, reservedEver, released, paid, returned.plus(amount), recovered, setOff);
            case RECOVERED ->
                new Balance(granted, revoked, reservedEver, released, paid, returned, recovered.plus(amount), setOff);
            case SET_OFF ->
                new Balance(granted, revoked, reservedEver, released, paid, returned, recovered, setOff.plus(amount));
        };
    }

    private Money received() {
        return paid.minus(returned).minus(recovered);
    }

    private Money position() {
        return entitled().minus(reserved()).minus(kept()).minus(settled());
    }
}
