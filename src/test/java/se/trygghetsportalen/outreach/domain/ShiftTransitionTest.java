package se.trygghetsportalen.outreach.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Walks the table of legal transitions pair by pair, and the types beside it. */
class ShiftTransitionTest {
    @ParameterizedTest
    @CsvSource({
        "PLANNED, PLANNED,",
        "PLANNED, STARTED, START",
        "PLANNED, ENDED,",
        "PLANNED, CLOSED,",
        "PLANNED, CANCELLED, CANCEL",
        "STARTED, PLANNED,",
        "STARTED, STARTED,",
        "STARTED, ENDED, END",
        "STARTED, CLOSED,",
        "STARTED, CANCELLED,",
        "ENDED, PLANNED,",
        "ENDED, STARTED,",
        "ENDED, ENDED,",
        "ENDED, CLOSED, CLOSE",
        "ENDED, CANCELLED,",
        "CLOSED, PLANNED,",
        "CLOSED, STARTED,",
        "CLOSED, ENDED,",
        "CLOSED, CLOSED,",
        "CLOSED, CANCELLED,",
        "CANCELLED, PLANNED,",
        "CANCELLED, STARTED,",
        "CANCELLED, ENDED,",
        "CANCELLED, CLOSED,",
        "CANCELLED, CANCELLED,",
    })
    void everyPairIsLegalOrNot(ShiftState from, ShiftState to, @Nullable ShiftTransition legal) {
        assertThat(ShiftTransition.between(from, to)).isEqualTo(Optional.ofNullable(legal));
    }

    @ParameterizedTest
    @EnumSource(ShiftTransition.class)
    void theTypesTakeExactlyTheLegalSteps(ShiftTransition transition) {
        Shift before = Shifts.in(transition.from());
        Shift after = switch (transition) {
            case START -> before instanceof PlannedShift planned ? planned.start(Shifts.MARK) : fail("not planned");
            case CANCEL ->
                before instanceof PlannedShift planned
                        ? planned.cancel("För få kan den kvällen", Shifts.MARK)
                        : fail("not planned");
            case END ->
                before instanceof StartedShift started ? started.end(Shifts.SUMMARY, Shifts.MARK) : fail("not started");
            case CLOSE -> before instanceof EndedShift ended ? ended.close(Shifts.MARK) : fail("not ended");
        };
        assertThat(before.state()).isEqualTo(transition.from());
        assertThat(after.state()).isEqualTo(transition.to());
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.plan()).isEqualTo(before.plan());
    }

    @ParameterizedTest
    @EnumSource(ShiftState.class)
    void everyStateIsReachedOrBegins(ShiftState state) {
        boolean reached = Arrays.stream(ShiftTransition.values()).anyMatch(transition -> transition.to() == state);
        assertThat(reached).isEqualTo(state != ShiftState.PLANNED);
    }
}
