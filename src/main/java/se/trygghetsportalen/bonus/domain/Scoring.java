package se.trygghetsportalen.bonus.domain;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * From the assessors' points to the application's total. A criterion's mean is rounded half up to one decimal; who says
 * that it does not apply is left out of the mean. The total is 100 × the sum of the means ÷ the sum of the most points
 * of the criteria that apply, rounded once, half up, to one decimal. A criterion on which all agree that it does not
 * apply counts in neither sum.
 */
public final class Scoring {
    private static final int FULL = 100;
    private static final int TENTHS = 10;

    private Scoring() {}

    /**
     * One criterion's result.
     *
     * @param criterion which one
     * @param mean the mean, or null where it does not apply
     * @param spread between the highest and the lowest points given
     */
    public record CriterionResult(
            Criterion criterion, @Nullable Points mean, int spread) {
        /** Whether anybody gave it points. */
        public boolean applies() {
            return mean != null;
        }

        /** Whether the assessors lie so far apart that they must say together why. */
        public boolean demandsConsensus(int limit) {
            return spread > limit;
        }
    }

    /**
     * An application's result.
     *
     * @param criteria in the scheme's order
     * @param total 0 to 100
     */
    public record Result(List<CriterionResult> criteria, Points total) {
        public Result {
            criteria = List.copyOf(criteria);
        }

        /** Those that demand a common note. */
        public List<CriterionResult> demandingConsensus(int limit) {
            return criteria.stream()
                    .filter(each -> each.demandsConsensus(limit))
                    .toList();
        }
    }

    /**
     * The result of one application.
     *
     * @param scores for each criterion what each assessor said; a missing criterion is refused
     */
    public static Result of(SchemeContent scheme, Map<CriterionId, List<Score>> scores) {
        return of(scheme, scores, Map.of());
    }

    /**
     * The same, where criteria weigh otherwise than by their most points: a mean of 7 of 10 in a criterion that weighs 20
     * counts as 14 of 20. Criteria that are not named weigh what they weigh. Where every weight is the criterion's own
     * most points, it is exactly the application's result.
     *
     * @param weights from 0, which leaves the criterion out
     */
    static Result of(SchemeContent scheme, Map<CriterionId, List<Score>> scores, Map<CriterionId, Integer> weights) {
        List<CriterionResult> results = scheme.criteria().stream()
                .map(criterion -> of(criterion, scores.getOrDefault(criterion.id(), List.of())))
                .toList();
        return new Result(results, total(results, weights));
    }

    /** The result of one criterion. */
    public static CriterionResult of(Criterion criterion, List<Score> scores) {
        if (scores.isEmpty()) {
            throw new IllegalArgumentException("Nobody has scored criterion " + criterion.id());
        }
        int[] given = scores.stream()
                .flatMapToInt(score -> score instanceof Score.Given(int points) ? IntStream.of(points) : IntStream.of())
                .toArray();
        for (int points : given) {
            if (points < 0 || points > criterion.maxPoints()) {
                throw new IllegalArgumentException(points + " points of " + criterion.maxPoints());
            }
        }
        OptionalInt highest = IntStream.of(given).max();
        if (highest.isEmpty()) {
            return new CriterionResult(criterion, null, 0);
        }
        int spread = highest.getAsInt() - IntStream.of(given).min().orElseThrow();
        return new CriterionResult(
                criterion, Points.rounded(IntStream.of(given).asLongStream().sum(), given.length), spread);
    }

    private static Points total(List<CriterionResult> results, Map<CriterionId, Integer> weights) {
        long whole = 0;
        Fraction rest = Fraction.ZERO;
        long most = 0;
        for (CriterionResult result : results) {
            Points mean = result.mean();
            if (mean != null) {
                int own = result.criterion().maxPoints();
                int weight = weights.getOrDefault(result.criterion().id(), own);
                long tenths = (long) mean.tenths() * weight;
                // Nothing is left over where the weight is the criterion's own, which spares the fractions.
                whole += tenths / own;
                if (tenths % own != 0) {
                    rest = rest.plus(Fraction.of(BigInteger.valueOf(tenths % own), BigInteger.valueOf(own)));
                }
                most += weight;
            }
        }
        if (most == 0) {
            return Points.ZERO;
        }
        return rest.equals(Fraction.ZERO)
                ? Points.rounded(FULL * whole, TENTHS * most)
                : Points.rounded(rest.plus(Fraction.whole(whole)).times(FULL), TENTHS * most);
    }
}
