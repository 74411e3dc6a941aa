package se.trygghetsportalen.bonus.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EligibilityRuleTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final EligibilityRule.Terms USUAL = EligibilityRule.Terms.usual();
    private static final ActiveMembers ENOUGH = new ActiveMembers(4, 3, 2, 1);

    private static Standing good() {
        return standing(null);
    }

    /** Right in everything but the one rule. */
    private static Standing standing(@Nullable EligibilityRule broken) {
        return new Standing(
                broken == EligibilityRule.IN_EXISTENCE,
                broken != EligibilityRule.NON_PROFIT,
                broken == EligibilityRule.ACTIVE_LONG_ENOUGH ? null : LocalDate.of(2020, 1, 1),
                broken != EligibilityRule.STATUTES,
                broken != EligibilityRule.ELECTED_BOARD,
                broken == EligibilityRule.ANNUAL_MEETING ? null : LocalDate.of(2026, 3, 15),
                broken == EligibilityRule.ENOUGH_MEMBERS ? new ActiveMembers(3, 3, 2, 1) : ENOUGH,
                broken != EligibilityRule.OWN_ACCOUNT,
                broken != EligibilityRule.OPEN_TO_ALL,
                broken != EligibilityRule.REGISTRY_ROUTINE);
    }

    @Test
    void whoKeepsEveryRuleMayApply() {
        assertThat(EligibilityRule.judge(good(), USUAL, DAY)).isEqualTo(new Eligibility.Eligible());
    }

    @ParameterizedTest
    @EnumSource
    void whoBreaksOneIsToldWhich(EligibilityRule rule) {
        assertThat(EligibilityRule.judge(standing(rule), USUAL, DAY))
                .isInstanceOfSatisfying(
                        Eligibility.NotEligible.class,
                        not -> assertThat(not.reasons())
                                .extracting(EligibilityRule.Reason::rule)
                                .containsExactly(rule));
        EligibilityRule.Terms without = new EligibilityRule.Terms(Set.of(), 10, 6);
        assertThat(EligibilityRule.judge(standing(rule), without, DAY).isEligible())
                .isEqualTo(rule != EligibilityRule.IN_EXISTENCE);
    }

    @Test
    void aDissolvedAssociationIsToldThatAndNothingElse() {
        Standing dissolved =
                new Standing(true, false, null, false, false, null, ActiveMembers.NONE, false, false, false);
        EligibilityRule.Terms none = new EligibilityRule.Terms(Set.of(EligibilityRule.IN_EXISTENCE), 10, 6);
        assertThat(none.rules()).as("not for a year to choose").isEmpty();
        for (EligibilityRule.Terms terms : List.of(USUAL, none)) {
            assertThat(EligibilityRule.judge(dissolved, terms, DAY))
                    .isEqualTo(new Eligibility.NotEligible(
                            List.of(new EligibilityRule.Reason(EligibilityRule.IN_EXISTENCE, List.of()))));
        }
    }

    @Test
    void everythingInTheWayIsToldAtOnce() {
        Standing nothing =
                new Standing(false, false, null, false, false, null, ActiveMembers.NONE, false, false, false);
        assertThat(EligibilityRule.judge(nothing, USUAL, DAY))
                .isInstanceOfSatisfying(
                        Eligibility.NotEligible.class,
                        not -> assertThat(not.reasons())
                                .hasSize(EligibilityRule.choices().size())
                                .anySatisfy(
                                        reason -> assertThat(reason.numbers()).isEqualTo(List.of(10, 0))));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, 2026-03-15, true", "2026-04-02, 2026-03-15, false",
        "2020-01-01, 2025-07-01, true", "2020-01-01, 2025-06-30, false",
        "2020-01-01, 2026-10-01, true", "2020-01-01, 2026-10-02, false",
    })
    void countsMonthsToTheDay(LocalDate activeSince, LocalDate meeting, boolean eligible) {
        Standing good = good();
        Standing standing =
                new Standing(false, true, activeSince, true, true, meeting, good.members(), true, true, true);
        assertThat(EligibilityRule.judge(standing, USUAL, DAY).isEligible()).isEqualTo(eligible);
    }
}
