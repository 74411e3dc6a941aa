package se.trygghetsportalen.bonus.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.trygghetsportalen.shared.ActorId;

/**
 * What one assessor gave one application for one criterion. That a criterion does not apply is no mark: there is nothing
 * to compare.
 *
 * @param points 0 to the criterion's most
 */
public record Mark(ActorId assessor, ApplicationId application, Criterion criterion, int points) {
    static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    /** Sums come out the same in whatever order the marks were read. */
    private static final Comparator<Mark> ORDER = Comparator.comparing(
                    (Mark mark) -> mark.application().value())
            .thenComparing(mark -> mark.criterion().id().value())
            .thenComparing(mark -> mark.assessor().value());

    /** Everything that was given in these assessments, of which only submitted ones count. */
    public static List<Mark> of(SchemeContent scheme, Collection<Assessment> assessments) {
        List<Mark> marks = new ArrayList<>();
        for (Assessment assessment : assessments) {
            if (assessment.state() == AssessmentState.SUBMITTED) {
                for (Criterion criterion : scheme.criteria()) {
                    assessment
                            .scores()
                            .of(criterion.id())
                            .score()
                            .filter(Score.Given.class::isInstance)
                            .map(Score.Given.class::cast)
                            .ifPresent(given -> marks.add(new Mark(
                                    assessment.assessor(), assessment.application(), criterion, given.points())));
                }
            }
        }
        return marks;
    }

    /** In per cent of the criterion's most points, so that criteria can be laid side by side. */
    BigDecimal percent() {
        return BigDecimal.valueOf(points)
                .multiply(FULL)
                .divide(BigDecimal.valueOf(criterion.maxPoints()), EXACT_ENOUGH);
    }

    /** The marks that can be compared: for each application and criterion those of two assessors or more. */
    static List<List<Mark>> compared(Collection<Mark> marks) {
        Map<Place, List<Mark>> places = new LinkedHashMap<>();
        marks.stream()
                .sorted(ORDER)
                .forEach(mark -> places.computeIfAbsent(
                                new Place(mark.application(), mark.criterion().id()), place -> new ArrayList<>())
                        .add(mark));
        return places.values().stream().filter(place -> place.size() > 1).toList();
    }

    private record Place(ApplicationId application, CriterionId criterion) {}
}
