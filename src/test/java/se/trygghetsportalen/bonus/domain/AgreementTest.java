package se.trygghetsportalen.bonus.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static se.trygghetsportalen.bonus.domain.Marks.FIRST;
import static se.trygghetsportalen.bonus.domain.Marks.SECOND;
import static se.trygghetsportalen.bonus.domain.Marks.THIRD;
import static se.trygghetsportalen.bonus.domain.Marks.both;
import static se.trygghetsportalen.bonus.domain.Marks.mark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementTest {
    /** The example with missing data of Krippendorff (2011), Computing Krippendorff's Alpha-Reliability: interval 0.849. */
    private static final int[][] PUBLISHED = {
        {1, 2, 3, 3, 2, 1, 4, 1, 2, -1, -1, -1},
        {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, -1, 3},
        {-1, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, -1},
        {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, -1},
    };

    @Test
    void alphaIsThatOfThePublishedExample() {
        List<Mark> marks = new ArrayList<>();
        for (int assessor = 0; assessor < PUBLISHED.length; assessor++) {
            for (int unit = 0; unit < PUBLISHED[assessor].length; unit++) {
                if (PUBLISHED[assessor][unit] >= 0) {
                    marks.add(mark(Marks.assessor(assessor), unit, PUBLISHED[assessor][unit]));
                }
            }
        }

        assertThat(alpha(marks)).isEqualTo(new BigDecimal("0.85"));
    }

    /**
     * 4 and 4, 6 and 7, 2 and 5: one of three the same, two within one. Within: 0 + 1 + 9 = 10. Among all six: 6 × 146 −
     * 28² = 92. Alpha: 1 − 5 × 10 ÷ 92 = 0.456….
     */
    @Test
    void isComputedByHand() {
        Agreement agreement = Agreement.of(Stream.of(both(1, 4, 4), both(2, 6, 7), both(3, 2, 5))
                        .flatMap(each -> each)
                        .toList())
                .orElseThrow();

        assertThat(agreement)
                .isEqualTo(new Agreement(3, new BigDecimal("33.3"), new BigDecimal("66.7"), new BigDecimal("0.46")));
    }

    @Test
    void everyPairOfThreeIsOne() {
        Agreement agreement = Agreement.of(List.of(mark(FIRST, 1, 5), mark(SECOND, 1, 6), mark(THIRD, 1, 7)))
                .orElseThrow();

        assertThat(agreement.pairs()).isEqualTo(3);
        assertThat(agreement.same()).isEqualByComparingTo("0");
        assertThat(agreement.withinOne()).isEqualByComparingTo("66.7");
    }

    @Test
    void alphaSaysNothingWithoutDifferencesOrWithOneApplication() {
        assertThat(Agreement.of(List.of(mark(FIRST, 1, 5)))).isEmpty();
        assertThat(Agreement.of(both(1, 3, 9).toList()).orElseThrow().alpha()).isNull();
        assertThat(Agreement.of(Stream.concat(both(1, 5, 5), both(2, 5, 5)).toList())
                        .orElseThrow()
                        .alpha())
                .isNull();
    }

    @Test
    void allWhoAgreeGiveOneAndThoseWhoTurnEverythingAroundGiveLessThanNothing() {
        assertThat(alpha(Stream.concat(both(1, 2, 2), both(2, 9, 9)).toList())).isEqualByComparingTo("1");
        assertThat(alpha(Stream.concat(both(1, 2, 9), both(2, 9, 2)).toList())).isNegative();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOrderOfMarksChangesNothingAndAlphaIsAtMostOne(long seed) {
        Random random = new Random(seed);
        SchemeContent scheme = Bonuses.content(Bonuses.levels());
        List<Mark> marks = Mark.of(scheme, Marks.random(random, scheme, 30));
        List<Mark> shuffled = new ArrayList<>(marks);
        Collections.shuffle(shuffled, random);

        assertThat(Agreement.of(shuffled)).isEqualTo(Agreement.of(marks));
        assertThat(alpha(marks)).isLessThan(BigDecimal.ONE);
        assertThat(Agreement.of(marks).orElseThrow().same())
                .isLessThanOrEqualTo(Agreement.of(marks).orElseThrow().withinOne());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void pointsDealtOutByChanceLieNearNothing(long seed) {
        Random random = new Random(seed);
        List<Mark> marks = IntStream.range(0, 3_000)
                .boxed()
                .flatMap(each -> both(each, random.nextInt(11), random.nextInt(11)))
                .toList();

        assertThat(alpha(marks)).isBetween(new BigDecimal("-0.06"), new BigDecimal("0.06"));
    }

    private static BigDecimal alpha(List<Mark> marks) {
        return java.util.Objects.requireNonNull(
                Agreement.of(marks).orElseThrow().alpha());
    }
}
