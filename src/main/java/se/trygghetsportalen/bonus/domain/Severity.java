package se.trygghetsportalen.bonus.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.trygghetsportalen.shared.ActorId;

/**
 * How strict or mild one assessor is beside the others, in percentage points of full points; below nothing is stricter.
 * Only what somebody else has given points too is compared.
 *
 * @param compared how many of the assessor's marks there was something to compare with
 * @param plain the assessor's own mean less the mean of everybody else's marks, whatever they read
 * @param same the mean of the differences to the others' mean on the same application and criterion: who happened to read
 *     weaker applications is not taken for strict
 */
public record Severity(ActorId assessor, int compared, BigDecimal plain, BigDecimal same) {
    /** Fewer comparisons than this say little. */
    public static final int FEW = 10;

    /** Every assessor who can be compared, the strictest first. */
    public static List<Severity> of(Collection<Mark> marks) {
        List<List<Mark>> places = Mark.compared(marks);
        Map<ActorId, Sums> sums = new HashMap<>();
        Sums all = new Sums();
        for (List<Mark> place : places) {
            BigDecimal sum = place.stream().map(Mark::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
            for (Mark mark : place) {
                BigDecimal others =
                        sum.subtract(mark.percent()).divide(BigDecimal.valueOf(place.size() - 1L), Mark.EXACT_ENOUGH);
                sums.computeIfAbsent(mark.assessor(), assessor -> new Sums())
                        .add(mark.percent(), mark.percent().subtract(others));
                all.add(mark.percent(), BigDecimal.ZERO);
            }
        }
        List<Severity> severities = new ArrayList<>();
        sums.forEach((assessor, own) -> severities.add(new Severity(
                assessor,
                own.count,
                rounded(mean(own.points, own.count)
                        .subtract(mean(all.points.subtract(own.points), all.count - own.count))),
                rounded(mean(own.differences, own.count)))));
        severities.sort(Comparator.comparing(Severity::same)
                .thenComparing(each -> each.assessor().value()));
        return severities;
    }

    /** Whether so little was compared that the figure says little. */
    public boolean restsOnFew() {
        return compared < FEW;
    }

    private static BigDecimal mean(BigDecimal sum, int count) {
        return sum.divide(BigDecimal.valueOf(count), Mark.EXACT_ENOUGH);
    }

    private static BigDecimal rounded(BigDecimal exact) {
        return exact.setScale(1, RoundingMode.HALF_UP);
    }

    /** What is added up for one. */
    private static final class Sums {
        private BigDecimal points = BigDecimal.ZERO;
        private BigDecimal differences = BigDecimal.ZERO;
        private int count;

        private void add(BigDecimal own, BigDecimal difference) {
            points = points.add(own, Mark.EXACT_ENOUGH);
            differences = differences.add(difference, Mark.EXACT_ENOUGH);
            count++;
        }
    }
}
