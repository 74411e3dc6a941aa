package se.trygghetsportalen.bonus.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.Problem;

class SchemeContentTest {
    static Stream<Arguments> wrongModels() {
        return Stream.of(
                Arguments.of(new PayoutModel.Levels(List.of()), "bonus.problem.model.levels"),
                Arguments.of(
                        new PayoutModel.Levels(List.of(Bonuses.level(50, 500), Bonuses.level(50, 600))),
                        "bonus.problem.model.levels.rise"),
                Arguments.of(
                        new PayoutModel.Levels(List.of(Bonuses.level(50, 500), Bonuses.level(75, 400))),
                        "bonus.problem.model.levels.rise"),
                Arguments.of(
                        new PayoutModel.PerActiveMember(Money.ZERO, ActiveMembers.Band.AGED_17_20, Points.ZERO),
                        "bonus.problem.model.each"),
                Arguments.of(
                        new PayoutModel.PerActiveMember(Money.ofOre(50), ActiveMembers.Band.AGED_17_20, Points.ZERO),
                        "bonus.problem.model.each"),
                Arguments.of(
                        new PayoutModel.ShareOfPot(Points.ZERO, Money.ofKronor(5), Money.ofKronor(4), List.of()),
                        "bonus.problem.model.cap"),
                Arguments.of(
                        new PayoutModel.ShareOfPot(
                                Points.ZERO, Money.ZERO, null, List.of(new PayoutModel.ShareOfPot.SizeWeight(0, 0))),
                        "bonus.problem.model.sizes"));
    }

    @ParameterizedTest
    @MethodSource("wrongModels")
    void saysWhatIsWrongWithAModel(PayoutModel model, String problem) {
        assertThat(Bonuses.content(model).problems())
                .extracting(Problem::textKey)
                .containsOnly(problem);
    }

    @Test
    void acceptsTheThreeModels() {
        assertThat(Bonuses.content(Bonuses.levels()).problems()).isEmpty();
        assertThat(Bonuses.content(new PayoutModel.PerActiveMember(
                                Money.ofKronor(50), ActiveMembers.Band.AGED_17_20, Points.of(50)))
                        .problems())
                .isEmpty();
        assertThat(Bonuses.content(new PayoutModel.ShareOfPot(
                                Points.of(40),
                                Money.ofKronor(1_000),
                                Money.ofKronor(60_000),
                                List.of(new PayoutModel.ShareOfPot.SizeWeight(0, 80))))
                        .problems())
                .isEmpty();
    }

    @Test
    void levelsAreAnchoredAtBothEnds() {
        Criterion good = Bonuses.criterion("hot", 10);
        assertThat(good.problems()).isEmpty();
        assertThat(withLevels(good, new Criterion.Level(0, "Inget")).problems())
                .extracting(Problem::field)
                .containsExactly("levels");
        assertThat(withLevels(good, new Criterion.Level(0, "Inget"), new Criterion.Level(10, " "))
                        .problems())
                .extracting(Problem::field)
                .containsExactly("levels");
        assertThat(new SchemeContent(List.of(), Bonuses.levels()).problems()).isNotEmpty();
    }

    @Test
    void aLockedSchemeNeverChangesButCanBeCloned() {
        Scheme scheme = new Scheme(SchemeId.next(), "2026", Bonuses.content(Bonuses.levels()), null, false, 1);
        Scheme locked = scheme.lock();
        assertThat(locked.lock()).isSameAs(locked);
        assertThatThrownBy(() -> locked.with("Annat", scheme.content())).isInstanceOf(IllegalStateException.class);
        Scheme clone = locked.cloneAs(SchemeId.next(), "2027");
        assertThat(clone.locked()).isFalse();
        assertThat(clone.clonedFrom()).isEqualTo(scheme.id());
        assertThat(clone.content()).isEqualTo(scheme.content());
    }

    private static Criterion withLevels(Criterion base, Criterion.Level... levels) {
        return new Criterion(
                base.id(), base.name(), base.question(), base.guidance(), base.maxPoints(), List.of(levels), "");
    }
}
