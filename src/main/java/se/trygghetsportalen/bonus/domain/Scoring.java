package se.trygghetsportalen.bonus.domain;

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
        List<CriterionResult> results = scheme.criteria().stream()
                .map(criterion -> of(criterion, scores.getOrDefault(criterion.id(), List.of())))
                .toList();
        return new Result(results, total(results));
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

    private static Points total(List<CriterionResult> results) {
        long meanTenths = 0;
        long most = 0;
        for (CriterionResult result : results) {
            if (result.mean() != null) {
                meanTenths += result.mean().tenths();
                most += result.criterion().maxPoints();
            }
        }
        return most == 0 ? Points.ZERO : Points.rounded(FULL * meanTenths, TENTHS * most);
    }
}
