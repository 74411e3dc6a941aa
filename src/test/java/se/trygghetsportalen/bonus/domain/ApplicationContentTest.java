package se.trygghetsportalen.bonus.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two people write in the same draft. */
class ApplicationContentTest {
    private static final SchemeContent SCHEME = Bonuses.content(Bonuses.levels());
    private static final CriterionId FIRST = SCHEME.criteria().getFirst().id();
    private static final CriterionId SECOND = SCHEME.criteria().get(1).id();

    @ParameterizedTest
    @CsvSource({
        "a, b, a, b, a, b, false",
        "a, b, own, b, a, b, false",
        "a, b, a, b, a, theirs, false",
        "a, b, own, b, a, theirs, false",
        "a, b, own, b, theirs, b, true",
        "a, b, same, b, same, b, false",
        "'', b, own, b, '', theirs, false",
        "a, b, '', b, theirs, b, true",
        "a, b, '', b, '', b, false"
    })
    void clashesOnlyWhereBothChangedTheSameAnswerInTheirOwnWay(
            String first,
            String second,
            String ownFirst,
            String ownSecond,
            String theirFirst,
            String theirSecond,
            boolean clash) {
        ApplicationContent base = content(first, second);
        ApplicationContent own = content(ownFirst, ownSecond);
        ApplicationContent stored = content(theirFirst, theirSecond);

        assertThat(own.clashesWith(base, stored, SCHEME)).isEqualTo(clash);
        ApplicationContent merged = own.over(base, stored, SCHEME);
        assertThat(merged.answerTo(FIRST)).isEqualTo(ownFirst.equals(first) ? theirFirst : ownFirst);
        assertThat(merged.answerTo(SECOND)).isEqualTo(ownSecond.equals(second) ? theirSecond : ownSecond);
    }

    private static ApplicationContent content(String first, String second) {
        return ApplicationContent.EMPTY.with(FIRST, first).with(SECOND, second);
    }
}
