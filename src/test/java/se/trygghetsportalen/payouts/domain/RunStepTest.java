package se.trygghetsportalen.payouts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;

class RunStepTest {
    private static final Map<RunState, Set<RunStep>> LEGAL = Map.of(
            RunState.DRAFT, Set.of(RunStep.REVIEW, RunStep.TAKE_OUT, RunStep.CANCEL),
            RunState.REVIEWED, Set.of(RunStep.APPROVE, RunStep.TAKE_OUT, RunStep.CANCEL),
            RunState.APPROVED, Set.of(RunStep.EXPORT, RunStep.TAKE_OUT, RunStep.CANCEL),
            RunState.EXPORTED, Set.of(RunStep.SETTLE),
            RunState.SETTLED, Set.of(),
            RunState.CANCELLED, Set.of());

    @ParameterizedTest
    @EnumSource
    void takesTheLegalStepsAndNoOthers(RunState state) {
        Mark mark = new Mark(Instant.EPOCH, new ActorId(Ids.next()));
        PayoutRun run = new PayoutRun(RunId.next(), LocalDate.EPOCH, "3300", state, mark, null, null, null, 4);
        for (RunStep step : RunStep.values()) {
            assertThat(run.after(step, mark).isPresent())
                    .as("%s from %s", step, state)
                    .isEqualTo(LEGAL.getOrDefault(state, Set.of()).contains(step));
            run.after(step, mark).ifPresent(next -> assertThat(next.version()).isEqualTo(5));
        }
    }

    /** Once the file may have left the portal there is no way back to a state in which the rows could be sent again. */
    @Test
    void neverComesBackFromTheBank() {
        for (RunState state : Set.of(RunState.EXPORTED, RunState.SETTLED)) {
            for (RunStep step : RunStep.values()) {
                assertThat(step.from(state).filter(next -> next != RunState.SETTLED))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void neverHearsTheBankSayThatARefusedPaymentIsPaid(PayoutRow.State state) {
        Map<PayoutRow.State, Set<PayoutRow.State>> legal = Map.of(
                PayoutRow.State.WAITING,
                Set.of(PayoutRow.State.ACCEPTED, PayoutRow.State.PAID, PayoutRow.State.REJECTED),
                PayoutRow.State.ACCEPTED,
                Set.of(PayoutRow.State.PAID, PayoutRow.State.REJECTED),
                PayoutRow.State.PAID,
                Set.of(PayoutRow.State.RETURNED),
                PayoutRow.State.REJECTED,
                Set.of(),
                PayoutRow.State.RETURNED,
                Set.of(),
                PayoutRow.State.TAKEN_OUT,
                Set.of());
        for (PayoutRow.State next : PayoutRow.State.values()) {
            assertThat(state.mayBecome(next))
                    .isEqualTo(legal.getOrDefault(state, Set.of()).contains(next));
        }
    }
}
