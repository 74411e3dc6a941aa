package se.trygghetsportalen.bonus.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.trygghetsportalen.bonus.domain.Marks.FIRST;
import static se.trygghetsportalen.bonus.domain.Marks.SECOND;
import static se.trygghetsportalen.bonus.domain.Marks.THIRD;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.trygghetsportalen.bonus.domain.LeftOut.Line;
import se.trygghetsportalen.bonus.domain.LeftOut.Place;
import se.trygghetsportalen.bonus.domain.LeftOut.Read;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Money;

class LeftOutTest {
    private static final SchemeContent SCHEME = Marks.scheme();
    private static final AllocationTerms TERMS = new AllocationTerms(Money.ofKronor(400_000), SCHEME.model(), false);

    /**
     * One application has 8 and 7, so 75 points and the level of 10,000; the other 7 and 7. Without the first assessor the
     * one has 70, shares the first place and falls to 5,000. Without the second it has 80 and keeps its level. Without the
     * third nothing changes.
     */
    @Test
    void isComputedByHand() {
        List<LeftOut> answers = LeftOut.of(
                TERMS,
                SCHEME,
                List.of(
                        read(1, true, given(FIRST, 8), given(SECOND, 7)),
                        read(2, true, given(SECOND, 7), given(THIRD, 7))));

        assertThat(answers).extracting(LeftOut::assessor).containsExactly(FIRST, SECOND, THIRD);
        assertThat(answers.getFirst().lines())
                .containsExactly(
                        new Line(
                                Marks.application(1),
                                true,
                                new Place(1, Points.of(75), Money.ofKronor(10_000)),
                                new Place(1, Points.of(70), Money.ofKronor(5_000))),
                        new Line(
                                Marks.application(2),
                                false,
                                new Place(2, Points.of(70), Money.ofKronor(5_000)),
                                new Place(1, Points.of(70), Money.ofKronor(5_000))));
        assertThat(answers)
                .extracting(LeftOut::changedPlaces, LeftOut::changedAmounts)
                .containsExactly(tuple(1L, 1L), tuple(0L, 0L), tuple(0L, 0L));
        assertThat(answers.get(1).lines().getFirst().without())
                .isEqualTo(new Place(1, Points.of(80), Money.ofKronor(10_000)));
    }

    @Test
    void whatNobodyElseHasReadKeepsItsPoints() {
        List<LeftOut> answers = LeftOut.of(TERMS, SCHEME, List.of(read(1, true, given(FIRST, 8))));

        assertThat(answers)
                .singleElement()
                .satisfies(without -> assertThat(without.lines())
                        .singleElement()
                        .satisfies(line -> assertThat(line.without()).isEqualTo(line.with())));
    }

    /** What is not shown has no place, loses nobody and betrays no assessor, but still has its part of the pot. */
    @Test
    void whatIsNotShownOnlySharesThePot() {
        PayoutModel share = new PayoutModel.ShareOfPot(Points.ZERO, Money.ZERO, null, List.of());
        AllocationTerms terms = new AllocationTerms(Money.ofKronor(300), share, false);
        List<LeftOut> answers = LeftOut.of(
                terms,
                SCHEME,
                List.of(
                        read(1, false, given(THIRD, 10), given(SECOND, 10)),
                        read(2, true, given(FIRST, 4), given(SECOND, 6))));

        assertThat(answers).extracting(LeftOut::assessor).containsExactlyInAnyOrder(FIRST, SECOND);
        Line withoutTheSecond = answers.stream()
                .filter(each -> each.assessor().equals(SECOND))
                .findFirst()
                .orElseThrow()
                .lines()
                .getFirst();
        assertThat(withoutTheSecond.with()).isEqualTo(new Place(1, Points.of(50), Money.ofKronor(100)));
        // 300 × 40 ÷ 140 is 85.7; the other keeps its 100 points and loses less in rounding.
        assertThat(withoutTheSecond.without()).isEqualTo(new Place(1, Points.of(40), Money.ofKronor(86)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theOrderOfApplicationsAndAssessorsChangesNothing(long seed) {
        Random random = new Random(seed);
        SchemeContent scheme = Bonuses.content(Bonuses.levels());
        List<Read> reads = random(random, scheme);
        List<Read> shuffled = new ArrayList<>();
        for (Read read : reads) {
            List<Assessment> assessments = new ArrayList<>(read.assessments());
            Collections.shuffle(assessments, random);
            shuffled.add(new Read(read.claim(), assessments, read.shown()));
        }
        Collections.shuffle(shuffled, random);

        assertThat(LeftOut.of(TERMS, scheme, shuffled)).isEqualTo(LeftOut.of(TERMS, scheme, reads));
    }

    /** Against the other way to compute it: seal what is left without the assessor, and share out by the protocol's rules. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void givesWhatAProtocolWithoutTheAssessorGives(long seed) {
        Random random = new Random(seed);
        SchemeContent scheme = Bonuses.content(
                new PayoutModel.ShareOfPot(Points.ZERO, Money.ofKronor(500), Money.ofKronor(20_000), List.of()));
        AllocationTerms terms = new AllocationTerms(Money.ofKronor(200_000), scheme.model(), false);
        List<Read> reads = random(random, scheme);

        for (LeftOut without : LeftOut.of(terms, scheme, reads)) {
            Map<ApplicationId, ProtocolResult.Line> sealed = new HashMap<>();
            protocol(terms, scheme, reads, without.assessor())
                    .result()
                    .lines()
                    .forEach(line -> sealed.put(line.application(), line));
            assertThat(without.lines()).hasSize(reads.size()).allSatisfy(line -> {
                assertThat(sealed.get(line.application()))
                        .extracting(ProtocolResult.Line::points, ProtocolResult.Line::amount)
                        .containsExactly(line.without().points(), line.without().amount());
                assertThat(line.without().rank())
                        .isEqualTo(1
                                + without.lines().stream()
                                        .filter(other -> other.without()
                                                        .points()
                                                        .compareTo(
                                                                line.without().points())
                                                > 0)
                                        .count());
            });
        }
    }

    private static ProtocolInputs protocol(
            AllocationTerms terms, SchemeContent scheme, List<Read> reads, ActorId without) {
        return new ProtocolInputs(
                terms,
                scheme,
                reads.stream()
                        .map(read -> new ProtocolInputs.Entry(
                                read.claim().application(),
                                read.claim().number(),
                                "",
                                read.claim().members(),
                                read.claim().renewal(),
                                read.claim().lateness(),
                                scheme.criteria().stream()
                                        .map(criterion -> ProtocolInputs.Given.of(
                                                criterion.id(),
                                                read.assessments().stream()
                                                        .filter(each ->
                                                                !each.assessor().equals(without))
                                                        .flatMap(each ->
                                                                each.scores().of(criterion.id()).score().stream())
                                                        .toList()))
                                        .toList()))
                        .toList());
    }

    private static List<Read> random(Random random, SchemeContent scheme) {
        List<Assessment> assessments = Marks.random(random, scheme, 25);
        return IntStream.range(0, 25)
                .mapToObj(serial -> new Read(
                        claim(serial),
                        assessments.stream()
                                .filter(each -> each.application().equals(Marks.application(serial)))
                                .toList(),
                        true))
                .toList();
    }

    private static Claim claim(int serial) {
        Claim claim = Bonuses.claim(serial, "0", 100);
        return new Claim(
                Marks.application(serial),
                claim.number(),
                claim.points(),
                claim.members(),
                claim.renewal(),
                claim.lateness());
    }

    private static Map.Entry<ActorId, Integer> given(ActorId assessor, int points) {
        return Map.entry(assessor, points);
    }

    @SafeVarargs
    private static Read read(int serial, boolean shown, Map.Entry<ActorId, Integer>... given) {
        return new Read(
                claim(serial),
                Set.of(given).stream()
                        .map(each -> Marks.submitted(SCHEME, each.getKey(), Marks.application(serial), each.getValue()))
                        .toList(),
                shown);
    }
}
