package se.trygghetsportalen.bonus.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.Problem;

/** A what-if counts by the very rules of a proposal. */
class WhatIfTermsTest {
    private static final int ROUNDS = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void withoutAChangeItIsTheProposalToTheKrona(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            ProtocolInputs inputs = ProtocolInputsTest.inputs(random);
            assertThat(WhatIfTerms.of(inputs).allocate(inputs)).isEqualTo(inputs.allocate());
            Simulation simulation = Simulation.of(inputs, List.of(WhatIfTerms.of(inputs)), Set.of());
            assertThat(simulation.rows())
                    .hasSameSizeAs(inputs.entries())
                    .allSatisfy(row -> assertThat(row.then()).containsExactly(row.now()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void whateverIsTriedNeverExceedsThePotAndTheOrderChangesNothing(long seed) {
        Random random = new Random(seed);
        int other = 0;
        for (int round = 0; round < ROUNDS; round++) {
            ProtocolInputs inputs = ProtocolInputsTest.inputs(random);
            WhatIfTerms terms = tried(random, inputs);
            Allocation allocation = terms.allocate(inputs);
            assertThat(allocation.given().plus(allocation.left())).isEqualTo(terms.pot());
            assertThat(allocation.left().isNegative()).isFalse();
            assertThat(allocation.awards())
                    .allMatch(award -> award.amount().isWholeKronor()
                            && !award.amount().isNegative()
                            && (!award.claim().points().isZero()
                                    || award.amount().isZero()));
            List<WhatIfTerms.Weight> shuffled = new ArrayList<>(terms.weights());
            Collections.shuffle(shuffled, random);
            assertThat(new WhatIfTerms(terms.pot(), terms.model(), terms.sharesDeductionsAgain(), shuffled)
                            .allocate(inputs))
                    .isEqualTo(allocation);
            other += allocation.equals(inputs.allocate()) ? 0 : 1;
        }
        assertThat(other).isGreaterThan(ROUNDS / 2);
    }

    private static WhatIfTerms tried(Random random, ProtocolInputs inputs) {
        return new WhatIfTerms(
                Money.ofKronor(1 + random.nextInt(500_000)),
                ProtocolInputsTest.inputs(random).terms().model(),
                random.nextBoolean(),
                inputs.scheme().criteria().stream()
                        .map(criterion -> new WhatIfTerms.Weight(criterion.id(), random.nextInt(101)))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        // 100 × (5 + 15 + 0) ÷ 45
        "10, 15, 20, 44.4",
        // The first counts twice as much: 100 × (10 + 15 + 0) ÷ 55 = 45.45…
        "20, 15, 20, 45.5",
        // Nothing but the last, of which there is nothing.
        "0, 0, 20, 0.0",
        // Without the last: 100 × (5 + 15) ÷ 25
        "10, 15, 0, 80.0",
        // A third of a point is not lost on the way: 100 × (3.5 + 7 + 0) ÷ 27 = 38.88…
        "7, 7, 13, 38.9",
    })
    void aCriterionCountsByWhatItWeighs(int first, int second, int third, String total) {
        SchemeContent scheme = Bonuses.content(Bonuses.levels());
        List<Criterion> criteria = scheme.criteria();
        Map<CriterionId, List<Score>> scores = Map.of(
                criteria.get(0).id(), List.of(new Score.Given(5)),
                criteria.get(1).id(), List.of(new Score.Given(15)),
                criteria.get(2).id(), List.of(new Score.Given(0)));
        Map<CriterionId, Integer> weights = Map.of(
                criteria.get(0).id(),
                first,
                criteria.get(1).id(),
                second,
                criteria.get(2).id(),
                third);
        assertThat(Scoring.of(scheme, scores, weights).total()).hasToString(total);
    }

    @Test
    void whatAPlannedYearNoLongerAsksAboutWeighsNothing() {
        ProtocolInputs inputs = ProtocolInputsTest.inputs(new Random(5));
        Criterion gone = inputs.scheme().criteria().getFirst();
        WhatIfTerms terms = WhatIfTerms.of(Bonuses.plan(), inputs.scheme().without(gone.id()), inputs);
        assertThat(terms.pot()).isEqualTo(Bonuses.plan().pot());
        assertThat(terms.weights())
                .contains(new WhatIfTerms.Weight(gone.id(), 0))
                .filteredOn(weight -> weight.points() == 0)
                .hasSize(1);
    }

    @Test
    void whoMayNotBeSeenTakesPartButIsNotTold() {
        ProtocolInputs inputs = ProtocolInputsTest.inputs(new Random(6));
        ApplicationId hidden = inputs.entries().getFirst().application();
        List<WhatIfTerms> terms = List.of(WhatIfTerms.of(inputs));
        Simulation seen = Simulation.of(inputs, terms, Set.of(hidden));
        assertThat(seen.leftOut()).isEqualTo(1);
        assertThat(seen.sums()).isEmpty();
        assertThat(seen.rows()).noneMatch(row -> row.application().equals(hidden));
        assertThat(seen.rows().stream().map(row -> row.now().rank()).sorted().toList())
                .startsWith(1)
                .allMatch(rank -> rank <= seen.rows().size());
        Simulation all = Simulation.of(inputs, terms, Set.of());
        assertThat(all.sums()).hasSize(2);
        assertThat(seen.rows())
                .allSatisfy(row -> assertThat(all.rows())
                        .anyMatch(other -> other.application().equals(row.application())
                                && other.now().amount().equals(row.now().amount())));
    }

    @Test
    void saysAtEachFieldWhatIsWrong() {
        ProtocolInputs inputs = ProtocolInputsTest.inputs(new Random(7));
        CriterionId first = inputs.scheme().criteria().getFirst().id();
        WhatIfTerms wrong = new WhatIfTerms(
                Money.ZERO, new PayoutModel.Levels(List.of()), false, List.of(new WhatIfTerms.Weight(first, 101)));
        assertThat(wrong.problems()).extracting(Problem::field).containsExactly("pot", "levels", first.toString());
        WhatIfTerms nothing =
                new WhatIfTerms(Money.ofKronor(1), Bonuses.levels(), false, List.of(new WhatIfTerms.Weight(first, 0)));
        assertThat(nothing.problems()).extracting(Problem::field).containsExactly(first.toString());
        assertThat(WhatIfTerms.of(inputs).problems()).isEmpty();
    }
}
