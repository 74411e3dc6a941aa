package se.trygghetsportalen.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static se.trygghetsportalen.activity.domain.Sessions.MARK;
import static se.trygghetsportalen.activity.domain.Sessions.REPORT;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.trygghetsportalen.outreach.domain.Mark;

class SessionTransitionTest {
    private static final PlannedSession PLANNED = Sessions.planned();
    private static final OpenSession OPEN = PLANNED.open(MARK);
    private static final EndedSession ENDED = OPEN.end(REPORT, MARK);

    /** What the types can do, by the state in which it is done. */
    private static final Map<SessionState, List<Supplier<ActivitySession>>> STEPS = Map.of(
            SessionState.PLANNED,
            List.of(() -> PLANNED.open(MARK), () -> PLANNED.cancel("Sjukdom", MARK)),
            SessionState.OPEN,
            List.of(() -> OPEN.end(REPORT, MARK)),
            SessionState.ENDED,
            List.of(() -> ENDED.close(MARK)),
            SessionState.CLOSED,
            List.of(),
            SessionState.CANCELLED,
            List.of());

    static Stream<Arguments> pairs() {
        return Arrays.stream(SessionState.values())
                .flatMap(from -> Arrays.stream(SessionState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("pairs")
    void theTypesCanDoWhatTheTableSaysAndNothingElse(SessionState from, SessionState to) {
        boolean possible = STEPS.getOrDefault(from, List.of()).stream()
                .anyMatch(step -> step.get().state() == to);

        assertThat(SessionTransition.between(from, to).isPresent()).isEqualTo(possible);
    }

    /** So that a step that is added to a type is also walked above. */
    @Test
    void theTypesHaveNoOtherStep() {
        List<String> steps = new ArrayList<>();
        for (Class<?> type : List.of(
                PlannedSession.class,
                OpenSession.class,
                EndedSession.class,
                ClosedSession.class,
                CancelledSession.class)) {
            for (Method method : type.getDeclaredMethods()) {
                if (!method.isSynthetic()
                        && ActivitySession.class.isAssignableFrom(method.getReturnType())
                        && !method.getReturnType().equals(type)) {
                    steps.add(type.getSimpleName() + "." + method.getName());
                }
            }
        }
        assertThat(steps)
                .containsExactlyInAnyOrder(
                        "PlannedSession.open", "PlannedSession.cancel", "OpenSession.end", "EndedSession.close");
    }

    @Test
    void neverRunsBackwardsWhateverTheClocksSay() {
        Mark early = new Mark(MARK.at().minus(Duration.ofMinutes(5)), MARK.by());

        assertThat(OPEN.end(REPORT, early).length()).isZero();
    }

    @Test
    void opensOnItsSwedishDayAndNotBefore() {
        // 23:30 in Stockholm on the day before, 00:30 on the day: both on the same day in UTC.
        assertThat(PLANNED.mayOpenAt(Sessions.at("2026-11-22T23:30"))).isFalse();
        assertThat(PLANNED.mayOpenAt(Sessions.at("2026-11-23T00:30"))).isTrue();
    }

    @Test
    void aCorrectionChangesNoState() {
        assertThat(ENDED.corrected(MARK.at(), MARK.at(), REPORT).state()).isEqualTo(SessionState.ENDED);
        assertThat(ENDED.close(MARK).corrected(MARK.at(), MARK.at(), REPORT).state())
                .isEqualTo(SessionState.CLOSED);
    }
}
