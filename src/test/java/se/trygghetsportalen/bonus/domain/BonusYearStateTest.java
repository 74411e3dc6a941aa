package se.trygghetsportalen.bonus.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class BonusYearStateTest {
    private static final Map<String, BonusYearState.Step> LEGAL = Map.of(
            "PLANNED OPEN", BonusYearState.Step.OPEN,
            "OPEN ASSESSMENT", BonusYearState.Step.ASSESS,
            "ASSESSMENT PROPOSAL", BonusYearState.Step.PROPOSE,
            "PROPOSAL ASSESSMENT", BonusYearState.Step.RETURN,
            "PROPOSAL DECIDED", BonusYearState.Step.DECIDE,
            "DECIDED ASSESSMENT", BonusYearState.Step.REOPEN,
            "DECIDED CLOSED", BonusYearState.Step.CLOSE);

    static Stream<Arguments> pairs() {
        return Stream.of(BonusYearState.values())
                .flatMap(from -> Stream.of(BonusYearState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairIsLegalOrNot(BonusYearState from, BonusYearState to) {
        assertThat(BonusYearState.Step.between(from, to)).isEqualTo(Optional.ofNullable(LEGAL.get(from + " " + to)));
    }

    @ParameterizedTest
    @EnumSource(BonusYearState.Step.class)
    void everyStepBeginsInItsOwnStateAlone(BonusYearState.Step step) {
        for (BonusYearState state : BonusYearState.values()) {
            BonusYear year = Bonuses.in(state);
            Optional<BonusYear> after = year.after(step);
            assertThat(after.isPresent()).as("%s from %s", step, state).isEqualTo(state == step.from());
            after.ifPresent(next -> {
                assertThat(next.state()).isEqualTo(step.to());
                assertThat(next.version()).isEqualTo(year.version() + 1);
                assertThat(next.plan()).isEqualTo(year.plan());
            });
        }
    }

    @Test
    void thePlanChangesOnlyBeforeItOpens() {
        YearPlan plan = Bonuses.plan();
        assertThat(Bonuses.in(BonusYearState.PLANNED).with(plan).version()).isEqualTo(2);
        assertThatThrownBy(() -> Bonuses.in(BonusYearState.OPEN).with(plan)).isInstanceOf(IllegalStateException.class);
    }
}
