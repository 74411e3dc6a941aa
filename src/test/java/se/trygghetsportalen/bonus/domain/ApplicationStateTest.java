package se.trygghetsportalen.bonus.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ApplicationStateTest {
    private static final Map<String, ApplicationState.Step> LEGAL = Map.of(
            "DRAFT SUBMITTED", ApplicationState.Step.SUBMIT,
            "SUBMITTED SUPPLEMENT_ASKED", ApplicationState.Step.ASK,
            "SUPPLEMENT_ASKED SUBMITTED", ApplicationState.Step.SUPPLEMENT,
            "SUBMITTED COMPLETE", ApplicationState.Step.COMPLETE,
            "SUPPLEMENT_ASKED COMPLETE", ApplicationState.Step.TAKE_AS_IS,
            "COMPLETE SUPPLEMENT_ASKED", ApplicationState.Step.ASK_AGAIN);

    static Stream<Arguments> pairs() {
        return Stream.of(ApplicationState.values())
                .flatMap(from -> Stream.of(ApplicationState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairIsLegalOrNot(ApplicationState from, ApplicationState to) {
        assertThat(ApplicationState.Step.between(from, to)).isEqualTo(Optional.ofNullable(LEGAL.get(from + " " + to)));
    }

    @ParameterizedTest
    @EnumSource(ApplicationState.Step.class)
    void everyStepBeginsInItsOwnStateAlone(ApplicationState.Step step) {
        for (ApplicationState state : ApplicationState.values()) {
            assertThat(state.after(step)).isEqualTo(state == step.from() ? Optional.of(step.to()) : Optional.empty());
        }
    }

    @Test
    void whatStandsThereIsNeverOverwrittenByAnEarlierYear() {
        SchemeContent scheme = Bonuses.content(Bonuses.levels());
        CriterionId first = scheme.criteria().getFirst().id();
        CriterionId second = scheme.criteria().get(1).id();
        ApplicationContent earlier = ApplicationContent.EMPTY
                .with(first, "Förra året")
                .with(second, "Förra året")
                .with(CriterionId.next(), "Borta");
        ApplicationContent filled = ApplicationContent.EMPTY.with(first, "I år").filledFrom(earlier, scheme);
        assertThat(filled.answerTo(first)).isEqualTo("I år");
        assertThat(filled.answerTo(second)).isEqualTo("Förra året");
        assertThat(filled.answers()).hasSize(2);
        assertThat(filled.answered(scheme)).isEqualTo(2);
        assertThat(filled.problems(scheme)).hasSize(1);
    }
}
