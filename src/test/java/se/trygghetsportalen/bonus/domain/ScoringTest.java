package se.trygghetsportalen.bonus.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {
    /** A dash says that it does not apply. */
    private static List<Score> scores(String words) {
        return Arrays.stream(words.split(" "))
                .<Score>map(
                        word -> word.equals("-") ? new Score.NotApplicable() : new Score.Given(Integer.parseInt(word)))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "7 8 8, 7.7, 1", "7 8, 7.5, 1", "0 0, 0.0, 0", "10 10, 10.0, 0", "7 7 8, 7.3, 1", "1 2 2 2, 1.8, 1",
        "0 0 0 1, 0.3, 1", "- 8, 8.0, 0", "- 7 8, 7.5, 1", "- -, , 0", "5, 5.0, 0", "0 10, 5.0, 10",
        "3 3 3 3 3 4, 3.2, 1", "1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2, 1.1, 1",
    })
    void meansAreRoundedHalfUpToOneDecimal(String given, @Nullable String mean, int spread) {
        Scoring.CriterionResult result = Scoring.of(Bonuses.criterion("hot", 10), scores(given));
        assertThat(result.mean() == null ? null : result.mean().toString()).isEqualTo(mean);
        assertThat(result.spread()).isEqualTo(spread);
    }

    @ParameterizedTest
    @CsvSource({
        "10 10, 15 15, 20 20, 100.0",
        "0 0, 0 0, 0 0, 0.0",
        // 100 × (7.7 + 10.5 + 12.0) ÷ 45 = 67.11…
        "7 8 8, 10 11, 12, 67.1",
        // The middle one applies to nobody: 100 × (7.7 + 12.0) ÷ 30 = 65.66…
        "7 8 8, - -, 12, 65.7",
        "- -, - -, - -, 0.0",
        // 100 × 9 ÷ 45 = 20 exactly
        "4, 5, 0, 20.0",
    })
    void theTotalIsRoundedOnce(String first, String second, String third, String total) {
        SchemeContent scheme = Bonuses.content(Bonuses.levels());
        List<Criterion> criteria = scheme.criteria();
        Map<CriterionId, List<Score>> scores = Map.of(
                criteria.get(0).id(),
                scores(first),
                criteria.get(1).id(),
                scores(second),
                criteria.get(2).id(),
                scores(third));
        assertThat(Scoring.of(scheme, scores).total()).hasToString(total);
    }

    @Test
    void aWideSpreadDemandsAConsensus() {
        SchemeContent scheme = Bonuses.content(Bonuses.levels());
        Map<CriterionId, List<Score>> scores = new HashMap<>();
        scheme.criteria().forEach(criterion -> scores.put(criterion.id(), scores("5 8")));
        Scoring.Result result = Scoring.of(scheme, scores);
        assertThat(result.demandingConsensus(3)).isEmpty();
        assertThat(result.demandingConsensus(2)).hasSize(3);
    }

    @Test
    void refusesPointsBeyondTheCriterionAndMissingOnes() {
        Criterion criterion = Bonuses.criterion("hot", 10);
        assertThatThrownBy(() -> Scoring.of(criterion, scores("11"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Scoring.of(criterion, scores("-1"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Scoring.of(criterion, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, Inget arbete", "9, Inget arbete", "10, Arbetet sker hela året"})
    void saysWhatPointsMean(int points, String words) {
        assertThat(Bonuses.criterion("hot", 10).levelOf(points).orElseThrow().words())
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"74.5, 745", "'74,5', 745", "90, 900", "' 0 ', 0", "7.55,", "-1,", "många,", "'',"})
    void pointsAreReadWithAtMostOneDecimal(String written, @Nullable Integer tenths) {
        assertThat(Points.read(written).map(Points::tenths).orElse(null)).isEqualTo(tenths);
    }
}
