package se.trygghetsportalen.outreach.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.trygghetsportalen.shared.Problem;

class ObservationRuleTest {
    private static final ObservationClock CLOCK = new ObservationClock(Duration.ofHours(72));

    @ParameterizedTest
    @CsvSource({
        "GRAFFITI, 24",
        "LITTER, 24",
        "VANDALISM, 72",
        "LIGHTING,",
        "VEGETATION,",
        "TRAFFIC,",
        "SCHOOL_ROUTE,",
        "BUILDING,",
        "SURVEILLANCE_NEED,"
    })
    void graffitiAndLitterHaveADayAndVandalismItsOwnTime(ObservationCategory category, @Nullable Integer hours) {
        assertThat(CLOCK.fixBy(category, Observations.REPORTED_AT)
                        .map(at ->
                                Duration.between(Observations.REPORTED_AT, at).toHours()))
                .isEqualTo(Optional.ofNullable(hours).map(Integer::longValue));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-24T20:00:00Z, 2026-10-25T20:00:00Z", "2026-03-28T20:00:00Z, 2026-03-29T20:00:00Z"})
    void countsHoursThatPassAlsoInTheNightsWhenTheClockChanges(Instant reported, Instant fixBy) {
        assertThat(CLOCK.fixBy(ObservationCategory.GRAFFITI, reported)).contains(fixBy);
    }

    @Test
    void isOverdueAfterTheLastMomentAndNotAtIt() {
        Instant last = Observations.REPORTED_AT.plus(Duration.ofHours(24));
        ReportedObservation observation = Observations.reported();

        assertThat(observation.isOverdueAt(last)).isFalse();
        assertThat(observation.isOverdueAt(last.plusNanos(1000))).isTrue();
        assertThat(Observations.assigned().isOverdueAt(last.plusNanos(1000))).isTrue();
        assertThat(Observations.reported(ShiftId.next(), null).isOverdueAt(last.plus(Duration.ofDays(1000))))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = ObservationState.class,
            names = {"FIXED", "VERIFIED"})
    void isNotOverdueOnceItIsSeenTo(ObservationState state) {
        assertThat(Observations.in(state).isOverdueAt(Instant.MAX)).isFalse();
    }

    @Test
    void acceptsAnOrdinaryObservation() {
        assertThat(ObservationRule.problems(Observations.content())).isEmpty();
        assertThat(ObservationRule.problems(said("x".repeat(200), "y".repeat(2000))))
                .isEmpty();
        assertThat(ObservationRule.problems(said("Tunneln", ""))).isEmpty();
    }

    @Test
    void refusesWhatCannotBeFoundDoesNotFitOrIdentifiesSomebody() {
        assertThat(ObservationRule.problems(said("  ", "")))
                .containsExactly(Problem.of("where", "outreach.observation.problem.where"));
        assertThat(ObservationRule.problems(said("x".repeat(201), "y".repeat(2001))))
                .containsExactly(
                        Problem.of("where", "outreach.observation.problem.long"),
                        Problem.of("description", "outreach.observation.problem.long"));
        assertThat(ObservationRule.problems(said("Hos 198501012382", "Ring 070-123 45 67")))
                .containsExactly(
                        Problem.of("where", NoteCheck.TEXT_KEY), Problem.of("description", NoteCheck.TEXT_KEY));
    }

    @Test
    void masksWhatIdentifiesSomebodyAndNothingElse() {
        ObservationContent masked =
                said("Hos 198501012382", "Ring 070-123 45 67 i kväll").masked();

        assertThat(masked.where()).isEqualTo("Hos " + NoteCheck.MASK);
        assertThat(masked.description()).isEqualTo("Ring " + NoteCheck.MASK + " i kväll");
        assertThat(ObservationRule.problems(masked)).isEmpty();
    }

    @Test
    void anOwnerHasANameThatIsNobodysNumber() {
        assertThat(ObservationRule.problemsOfOwner("Ekångebostäder")).isEmpty();
        assertThat(keys(ObservationRule.problemsOfOwner(" "))).containsExactly("outreach.observation.problem.owner");
        assertThat(keys(ObservationRule.problemsOfOwner("x".repeat(121))))
                .containsExactly("outreach.observation.problem.long");
        assertThat(keys(ObservationRule.problemsOfOwner("Vakten 070-123 45 67")))
                .containsExactly(NoteCheck.TEXT_KEY);
    }

    @Test
    void whatWasDoneMayBeLeftUnsaid() {
        assertThat(ObservationRule.problemsOfFix("")).isEmpty();
        assertThat(keys(ObservationRule.problemsOfFix("x".repeat(1001))))
                .containsExactly("outreach.observation.problem.long");
        assertThat(keys(ObservationRule.problemsOfFix("fraga@example.org"))).containsExactly(NoteCheck.TEXT_KEY);
    }

    private static List<String> keys(List<Problem> problems) {
        return problems.stream().map(Problem::textKey).toList();
    }

    private static ObservationContent said(String where, String description) {
        return new ObservationContent(ObservationCategory.LITTER, where, Severity.LOW, description);
    }
}
