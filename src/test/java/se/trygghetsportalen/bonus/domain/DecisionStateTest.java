package se.trygghetsportalen.bonus.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.trygghetsportalen.bonus.domain.DecisionState.Step;
import se.trygghetsportalen.shared.Problem;

class DecisionStateTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
    private static final Map<DecisionState, Set<DecisionState>> MAY = Map.of(
            DecisionState.DECIDED, Set.of(DecisionState.APPEALED),
            DecisionState.APPEALED, Set.of(DecisionState.UPHELD, DecisionState.ANNULLED));

    @Test
    void everyPairOfStatesIsTried() {
        for (DecisionState from : DecisionState.values()) {
            for (DecisionState to : DecisionState.values()) {
                boolean may = MAY.getOrDefault(from, Set.of()).contains(to);
                assertThat(Step.between(from, to).isPresent())
                        .as("%s to %s", from, to)
                        .isEqualTo(may);
            }
        }
    }

    @Test
    void aStepBeginsInItsOwnStateAlone() {
        for (Step step : Step.values()) {
            for (DecisionState state : DecisionState.values()) {
                assertThat(state.after(step))
                        .as("%s in %s", step, state)
                        .isEqualTo(state == step.from() ? Optional.of(step.to()) : Optional.empty());
            }
        }
    }

    @Test
    void daysOfTheNoticeComeInOrder() {
        assertThat(new Signing.Notice(MONDAY, MONDAY.plusDays(7), MONDAY.plusDays(8), MONDAY.plusDays(40)).problems())
                .isEmpty();
        assertThat(new Signing.Notice(MONDAY, MONDAY.minusDays(1), MONDAY.minusDays(2), MONDAY.minusDays(3)).problems())
                .extracting(Problem::field)
                .containsExactly("adjusted", "up", "down");
        assertThat(new Signing.Notice(null, null, null, MONDAY).problems())
                .extracting(Problem::field)
                .containsExactly("down");
    }
}
