package se.trygghetsportalen.shared;

/**
 * An amount in Swedish kronor, held as whole öre. Never a fraction of an öre and never a floating-point number; there is
 * no method that rounds. May be negative: a balance can be.
 *
 * @param ore the amount in öre
 */
public record Money(long ore) implements Comparable<Money> {
    /** Nothing. */
    public static final Money ZERO = new Money(0);

    private static final int ORE_PER_KRONA = 100;

    /** An amount in öre. */
    public static Money ofOre(long ore) {
        return new Money(ore);
    }

    /** An amount in whole kronor. */
    public static Money ofKronor(long kronor) {
        return new Money(Math.multiplyExact(kronor, ORE_PER_KRONA));
    }

    /** @throws ArithmeticException when the sum does not fit, as every sum here */
    public Money plus(Money other) {
        return new Money(Math.addExact(ore, other.ore));
    }

    /** This amount without the other; may be negative. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(ore, other.ore));
    }

    /** This amount so many times. */
    public Money times(long factor) {
        return new Money(Math.multiplyExact(ore, factor));
    }

    /** The same amount with the other sign. */
    public Money negated() {
        return new Money(Math.negateExact(ore));
    }

    public boolean isZero() {
        return ore == 0;
    }

    public boolean isPositive() {
        return ore > 0;
    }

    public boolean isNegative() {
        return ore < 0;
    }

    /** Whether there are no odd öre. */
    public boolean isWholeKronor() {
        return ore % ORE_PER_KRONA == 0;
    }

    /** The kronor of it, the odd öre cut off towards zero. */
    public long kronor() {
        return ore / ORE_PER_KRONA;
    }

    /** The smaller of the two. */
    public Money min(Money other) {
        return ore <= other.ore ? this : other;
    }

    /** The larger of the two. */
    public Money max(Money other) {
        return ore >= other.ore ? this : other;
    }

    /** Whether it is more than the other. */
    public boolean isMoreThan(Money other) {
        return ore > other.ore;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(ore, other.ore);
    }
}
