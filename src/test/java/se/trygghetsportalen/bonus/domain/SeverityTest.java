package se.trygghetsportalen.bonus.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
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

class SeverityTest {
    /**
     * The first reads the strong application and is stricter than the second there; the third reads the weak one and is
     * milder than the second there. Their plain means say the opposite: 60 is above the others' 46.7, 40 below 53.3.
     */
    @Test
    void isMeasuredOnTheSameApplicationsAlone() {
        List<Severity> severities =
                Severity.of(List.of(mark(FIRST, 1, 6), mark(SECOND, 1, 8), mark(SECOND, 2, 2), mark(THIRD, 2, 4)));

        assertThat(severities)
                .extracting(Severity::assessor, Severity::compared, Severity::plain, Severity::same)
                .containsExactly(
                        tuple(FIRST, 1, new BigDecimal("13.3"), new BigDecimal("-20.0")),
                        tuple(SECOND, 2, new BigDecimal("0.0"), new BigDecimal("0.0")),
                        tuple(THIRD, 1, new BigDecimal("-13.3"), new BigDecimal("20.0")));
    }

    /** 5, 6 and 9 of 10: the others' means are 7.5, 7 and 5.5. */
    @Test
    void amongThreeEachIsLaidBesideTheMeanOfTheOtherTwo() {
        assertThat(Severity.of(List.of(mark(FIRST, 1, 5), mark(SECOND, 1, 6), mark(THIRD, 1, 9))))
                .extracting(Severity::same)
                .containsExactly(new BigDecimal("-25.0"), new BigDecimal("-10.0"), new BigDecimal("35.0"));
    }

    @Test
    void criteriaCountByTheirShareOfFullPoints() {
        Criterion large = Bonuses.criterion("hot", 20);
        List<Mark> marks = List.of(
                mark(FIRST, 1, 5),
                mark(SECOND, 1, 4),
                new Mark(FIRST, Marks.application(1), large, 10),
                new Mark(SECOND, Marks.application(1), large, 8));

        assertThat(Severity.of(marks)).extracting(Severity::same).containsExactly(number("-10.0"), number("10.0"));
    }

    @Test
    void whatNobodyElseHasGivenPointsIsNotCompared() {
        assertThat(Severity.of(List.of(mark(FIRST, 1, 3), mark(SECOND, 2, 9)))).isEmpty();
        assertThat(Severity.of(Stream.concat(both(1, 3, 3), Stream.of(mark(THIRD, 2, 9)))
                        .toList()))
                .extracting(Severity::assessor)
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void onlySubmittedAssessmentsAndPointsThatWereGivenCount() {
        SchemeContent scheme = Marks.scheme();
        Assessment given = Marks.submitted(scheme, FIRST, Marks.application(1), 7);
        Assessment outside = Marks.submitted(scheme, SECOND, Marks.application(1), -1);
        Assessment reopened = Marks.submitted(scheme, THIRD, Marks.application(1), 2)
                .after(AssessmentState.Step.REOPEN, java.time.Instant.EPOCH)
                .orElseThrow();

        assertThat(Mark.of(scheme, List.of(given, outside, reopened))).containsExactly(mark(FIRST, 1, 7));
    }

    @Test
    void saysWhenItRestsOnFew() {
        assertThat(Severity.of(places(Severity.FEW - 1))).allMatch(Severity::restsOnFew);
        assertThat(Severity.of(places(Severity.FEW))).noneMatch(Severity::restsOnFew);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOrderOfMarksChangesNothing(long seed) {
        Random random = new Random(seed);
        List<Mark> marks = random(random);
        List<Mark> shuffled = new ArrayList<>(marks);
        Collections.shuffle(shuffled, random);

        assertThat(Severity.of(shuffled)).isEqualTo(Severity.of(marks)).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void twoWhoReadTheSameLieAsFarOnEitherSide(long seed) {
        Random random = new Random(seed);
        List<Severity> two = Severity.of(IntStream.range(0, 30)
                .boxed()
                .flatMap(each -> both(each, random.nextInt(11), random.nextInt(11)))
                .toList());

        assertThat(two.getFirst().same())
                .isEqualByComparingTo(two.getLast().same().negate());
        assertThat(two.getFirst().same()).isEqualByComparingTo(two.getFirst().plain());
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void anApplicationThatEverybodyFindsBetterMakesNobodyMilder(long seed) {
        Random random = new Random(seed);
        List<Mark> marks = IntStream.range(0, 40)
                .boxed()
                .flatMap(each -> Stream.of(
                        mark(Marks.assessor(1 + each % 4), each, random.nextInt(8)),
                        mark(Marks.assessor(1 + (each + 1) % 4), each, random.nextInt(8))))
                .toList();
        List<Mark> better = marks.stream()
                .map(mark -> mark.application().equals(Marks.application(7))
                        ? new Mark(mark.assessor(), mark.application(), mark.criterion(), mark.points() + 3)
                        : mark)
                .toList();

        assertThat(Severity.of(better)).extracting(Severity::same).isEqualTo(same(marks));
        assertThat(Severity.of(better)).isNotEqualTo(Severity.of(marks));
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36})
    void whoGivesMoreIsNeverStricterForIt(long seed) {
        List<Mark> marks = random(new Random(seed));
        List<Mark> more = marks.stream()
                .map(mark -> mark.assessor().equals(FIRST)
                        ? new Mark(
                                FIRST,
                                mark.application(),
                                mark.criterion(),
                                Math.min(mark.points() + 2, mark.criterion().maxPoints()))
                        : mark)
                .toList();

        assertThat(of(more)).isGreaterThan(of(marks));
    }

    private static BigDecimal of(List<Mark> marks) {
        return Severity.of(marks).stream()
                .filter(each -> each.assessor().equals(FIRST))
                .findFirst()
                .orElseThrow()
                .same();
    }

    private static List<BigDecimal> same(List<Mark> marks) {
        return Severity.of(marks).stream().map(Severity::same).toList();
    }

    private static List<Mark> random(Random random) {
        SchemeContent scheme = Bonuses.content(Bonuses.levels());
        return Mark.of(scheme, Marks.random(random, scheme, 30));
    }

    private static List<Mark> places(int count) {
        return IntStream.range(0, count)
                .boxed()
                .flatMap(each -> both(each, 3, 4))
                .toList();
    }

    private static BigDecimal number(String written) {
        return new BigDecimal(written);
    }
}
