package se.trygghetsportalen.bonus.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.trygghetsportalen.bonus.domain.AssessmentState.Step;

class AssessmentStateTest {
    private static final Map<AssessmentState, Set<AssessmentState>> MAY = Map.of(
            AssessmentState.ASSIGNED, Set.of(AssessmentState.ACCEPTED, AssessmentState.DECLINED),
            AssessmentState.ACCEPTED, Set.of(AssessmentState.SUBMITTED, AssessmentState.DECLINED),
            AssessmentState.SUBMITTED, Set.of(AssessmentState.ACCEPTED),
            AssessmentState.DECLINED, Set.of(AssessmentState.ASSIGNED));

    @Test
    void everyPairOfStatesIsTried() {
        for (AssessmentState from : AssessmentState.values()) {
            for (AssessmentState to : AssessmentState.values()) {
                assertThat(Step.between(from, to).isPresent())
                        .as("%s to %s", from, to)
                        .isEqualTo(MAY.getOrDefault(from, Set.of()).contains(to));
            }
        }
    }

    @Test
    void aStepBeginsInItsOwnStateAlone() {
        for (Step step : Step.values()) {
            for (AssessmentState state : AssessmentState.values()) {
                assertThat(state.after(step))
                        .as("%s in %s", step, state)
                        .isEqualTo(state == step.from() ? Optional.of(step.to()) : Optional.empty());
            }
        }
    }
}
