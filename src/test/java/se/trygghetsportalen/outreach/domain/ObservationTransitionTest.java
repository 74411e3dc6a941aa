package se.trygghetsportalen.outreach.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Walks the table of legal transitions pair by pair, and the types beside it. */
class ObservationTransitionTest {
    @ParameterizedTest
    @CsvSource({
        "REPORTED, REPORTED,",
        "REPORTED, ASSIGNED, ASSIGN",
        "REPORTED, FIXED,",
        "REPORTED, VERIFIED,",
        "ASSIGNED, REPORTED,",
        "ASSIGNED, ASSIGNED, REASSIGN",
        "ASSIGNED, FIXED, FIX",
        "ASSIGNED, VERIFIED,",
        "FIXED, REPORTED,",
        "FIXED, ASSIGNED, REOPEN",
        "FIXED, FIXED,",
        "FIXED, VERIFIED, VERIFY",
        "VERIFIED, REPORTED,",
        "VERIFIED, ASSIGNED,",
        "VERIFIED, FIXED,",
        "VERIFIED, VERIFIED,",
    })
    void everyPairIsLegalOrNot(ObservationState from, ObservationState to, @Nullable ObservationTransition legal) {
        assertThat(ObservationTransition.between(from, to)).isEqualTo(Optional.ofNullable(legal));
    }

    @ParameterizedTest
    @EnumSource(ObservationTransition.class)
    void theTypesTakeExactlyTheLegalSteps(ObservationTransition transition) {
        Observation before = Observations.in(transition.from());
        Mark mark = Observations.LATER;
        StartedShift round = Observations.roundOn(mark.at());
        Observation after = switch (transition) {
            case ASSIGN ->
                before instanceof ReportedObservation reported ? reported.assign("Gatukontoret", mark) : fail();
            case REASSIGN ->
                before instanceof AssignedObservation assigned ? assigned.reassign("Parkenheten", mark) : fail();
            case FIX -> before instanceof AssignedObservation assigned ? assigned.fix(mark, "", null) : fail();
            case VERIFY -> before instanceof FixedObservation fixed ? fixed.verify(round, mark) : fail();
            case REOPEN -> before instanceof FixedObservation fixed ? fixed.reopen(round, mark) : fail();
        };
        assertThat(before.state()).isEqualTo(transition.from());
        assertThat(after.state()).isEqualTo(transition.to());
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.report()).isEqualTo(before.report());
        assertThat(after.version()).isEqualTo(before.version() + 1);
    }

    @ParameterizedTest
    @EnumSource(ObservationState.class)
    void everyStateIsReachedOrBegins(ObservationState state) {
        boolean reached =
                Arrays.stream(ObservationTransition.values()).anyMatch(transition -> transition.to() == state);
        assertThat(reached).isEqualTo(state != ObservationState.REPORTED);
    }

    @Test
    void aLaterRoundIsAnotherAndOutAfterTheReport() {
        StartedShift own = Observations.roundOn(Observations.REPORTED_AT.minus(Duration.ofHours(1)));
        FixedObservation fixed = Observations.reported(own.id(), null)
                .assign("Gatukontoret", Observations.REPORTED)
                .fix(Observations.REPORTED, "", null);

        assertThat(fixed.mayBeSeenOn(own)).isFalse();
        assertThat(fixed.mayBeSeenOn(Observations.roundOn(Observations.REPORTED_AT.minusNanos(1000))))
                .isFalse();
        assertThat(fixed.mayBeSeenOn(Observations.roundOn(Observations.REPORTED_AT)))
                .isTrue();
        assertThatThrownBy(() -> fixed.verify(own, Observations.LATER)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> fixed.reopen(own, Observations.LATER)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void runsNeverBackwardsWhateverAClockSays() {
        Mark early = new Mark(Observations.REPORTED_AT.minus(Duration.ofHours(1)), Shifts.WORKER);

        FixedObservation fixed =
                Observations.reported().assign("Gatukontoret", early).fix(early, "", null);

        assertThat(fixed.assignment().mark().at()).isEqualTo(Observations.REPORTED_AT);
        assertThat(fixed.fix().mark().at()).isEqualTo(Observations.REPORTED_AT);
    }

    @Test
    void asksTheSameOwnerAgainAndLetsTheClockGoOn() {
        FixedObservation fixed = Observations.fixed();

        AssignedObservation again = fixed.reopen(Observations.roundOn(Observations.LATER.at()), Observations.LATER);

        assertThat(again.assignment().owner()).isEqualTo("Gatukontoret");
        assertThat(fixed.isOverdueAt(Observations.REPORTED_AT.plus(Duration.ofDays(3))))
                .isFalse();
        assertThat(again.isOverdueAt(Observations.REPORTED_AT.plus(Duration.ofDays(3))))
                .isTrue();
    }
}
