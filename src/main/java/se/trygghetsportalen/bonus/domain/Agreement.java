package se.trygghetsportalen.bonus.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far assessors agree who read the same applications.
 *
 * @param pairs how many times two of them gave points for the same criterion of the same application
 * @param same in how many per cent of these they gave exactly the same, one decimal
 * @param withinOne in how many they were at most one point apart, one decimal
 * @param alpha Krippendorff's alpha for interval data (K. Krippendorff, Content Analysis, chapter 12), two decimals: 1 when
 *     all agree, 0 when their points might as well have been dealt out by chance, below 0 when they lie further apart than
 *     that; null where it says nothing, because everybody gave everything the same or one application alone was read twice
 */
public record Agreement(
        int pairs,
        BigDecimal same,
        BigDecimal withinOne,
        @Nullable BigDecimal alpha) {
    /** From here it is usually called reliable. */
    public static final BigDecimal RELIABLE = new BigDecimal("0.80");

    /** From here conclusions may be drawn with care. */
    public static final BigDecimal TENTATIVE = new BigDecimal("0.67");

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    /** Of these marks; empty when no two can be compared. Criteria with other most points are compared by their share of it. */
    public static Optional<Agreement> of(Collection<Mark> marks) {
        List<List<Mark>> places = Mark.compared(marks);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        int pairs = 0;
        int same = 0;
        int withinOne = 0;
        for (List<Mark> place : places) {
            for (int one = 0; one < place.size(); one++) {
                for (int other = one + 1; other < place.size(); other++) {
                    int apart =
                            Math.abs(place.get(one).points() - place.get(other).points());
                    pairs++;
                    same += apart == 0 ? 1 : 0;
                    withinOne += apart <= 1 ? 1 : 0;
                }
            }
        }
        return Optional.of(new Agreement(pairs, percent(same, pairs), percent(withinOne, pairs), alpha(places)));
    }

    private static BigDecimal percent(int part, int whole) {
        return BigDecimal.valueOf(part).multiply(FULL).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    /** One less the disagreement within applications over the disagreement among all marks. */
    private static @Nullable BigDecimal alpha(List<List<Mark>> places) {
        List<BigDecimal> all =
                places.stream().flatMap(List::stream).map(Mark::percent).toList();
        BigDecimal expected = squares(all);
        if (expected.signum() == 0 || places.size() < 2) {
            return null;
        }
        BigDecimal observed = BigDecimal.ZERO;
        for (List<Mark> place : places) {
            observed = observed.add(
                    squares(place.stream().map(Mark::percent).toList())
                            .divide(BigDecimal.valueOf(place.size() - 1L), Mark.EXACT_ENOUGH),
                    Mark.EXACT_ENOUGH);
        }
        return BigDecimal.ONE
                .subtract(observed.multiply(BigDecimal.valueOf(all.size() - 1L)).divide(expected, Mark.EXACT_ENOUGH))
                .setScale(2, RoundingMode.HALF_UP);
    }

    /** The squares of the differences of every pair, added up. */
    private static BigDecimal squares(List<BigDecimal> values) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal ofSquares = BigDecimal.ZERO;
        for (BigDecimal value : values) {
            sum = sum.add(value, Mark.EXACT_ENOUGH);
            ofSquares = ofSquares.add(value.multiply(value), Mark.EXACT_ENOUGH);
        }
        return ofSquares.multiply(BigDecimal.valueOf(values.size())).subtract(sum.multiply(sum), Mark.EXACT_ENOUGH);
    }
}
