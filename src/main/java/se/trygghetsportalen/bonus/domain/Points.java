package se.trygghetsportalen.bonus.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Points with one decimal, held as whole tenths: never a floating-point number.
 *
 * @param tenths ten times the points, not negative
 */
public record Points(int tenths) implements Comparable<Points> {
    public static final Points ZERO = new Points(0);

    private static final int TENTHS = 10;

    public Points {
        if (tenths < 0) {
            throw new IllegalArgumentException("Points are not negative: " + tenths);
        }
    }

    /** Whole points. */
    public static Points of(int whole) {
        return new Points(Math.multiplyExact(whole, TENTHS));
    }

    /** A fraction of points rounded half up to one decimal: 23 ÷ 3 gives 7.7. */
    public static Points rounded(long dividend, long divisor) {
        if (dividend < 0 || divisor <= 0) {
            throw new IllegalArgumentException(dividend + " / " + divisor);
        }
        long twice = Math.multiplyExact(dividend, 2L * TENTHS);
        return new Points(Math.toIntExact((twice + divisor) / Math.multiplyExact(divisor, 2L)));
    }

    /** The same of a fraction. */
    static Points rounded(Fraction dividend, long divisor) {
        if (divisor <= 0) {
            throw new IllegalArgumentException(dividend + " / " + divisor);
        }
        BigInteger whole = dividend.denominator().multiply(BigInteger.valueOf(divisor));
        BigInteger twice = dividend.numerator().multiply(BigInteger.valueOf(2L * TENTHS));
        return new Points(twice.add(whole).divide(whole.shiftLeft(1)).intValueExact());
    }

    /** Reads points with at most one decimal, with a comma or a point; empty for anything else. */
    public static Optional<Points> read(String written) {
        try {
            BigDecimal number = new BigDecimal(written.strip().replace(',', '.'));
            return number.signum() < 0 || number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE / TENTHS)) > 0
                    ? Optional.empty()
                    : Optional.of(new Points(number.movePointRight(1).intValueExact()));
        } catch (ArithmeticException | NumberFormatException notPoints) {
            return Optional.empty();
        }
    }

    public Points plus(Points other) {
        return new Points(Math.addExact(tenths, other.tenths));
    }

    public boolean isZero() {
        return tenths == 0;
    }

    /** Whether they reach the limit: 75.0 reaches 75, 74.9 does not. */
    public boolean reach(Points limit) {
        return tenths >= limit.tenths;
    }

    /** With exactly one decimal. */
    public BigDecimal decimal() {
        return BigDecimal.valueOf(tenths, 1).setScale(1, RoundingMode.UNNECESSARY);
    }

    @Override
    public int compareTo(Points other) {
        return Integer.compare(tenths, other.tenths);
    }

    /** With a decimal point: 74.5. People are shown the comma or the point of their language. */
    @Override
    public String toString() {
        return decimal().toPlainString();
    }
}
