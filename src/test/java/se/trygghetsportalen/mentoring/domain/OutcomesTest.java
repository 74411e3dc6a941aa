package se.trygghetsportalen.mentoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has come of the programme, in tables that may leave the team. */
class OutcomesTest {
    private static final int ENOUGH = 6;

    private final List<Match> matches = new ArrayList<>();
    private final List<Meeting> meetings = new ArrayList<>();
    private final List<Youth> youths = new ArrayList<>();

    @Test
    void aYouthWhoTookAStepTwiceCountsOnce() {
        for (Gender gender : Gender.values()) {
            for (int each = 0; each < ENOUGH; each++) {
                Match match = matched(gender);
                took(match, Step.values());
                took(match, Step.HOMEWORK);
            }
        }

        Outcomes outcomes = of(Map.of());

        for (Step step : Step.values()) {
            for (Gender gender : Gender.values()) {
                assertThat(outcomes.steps().cell(step.ordinal(), gender.ordinal()))
                        .as("%s, %s", step, gender)
                        .hasValue(ENOUGH);
            }
        }
        assertThat(outcomes.steps().total()).hasValue(ENOUGH * Step.values().length * Gender.values().length);
    }

    @Test
    void fewerThanFiveAreNotShownNorWhatTheyCouldBeWorkedOutBy() {
        for (Gender gender : Gender.values()) {
            for (int each = 0; each < ENOUGH; each++) {
                took(
                        matched(gender),
                        gender == Gender.NON_BINARY && each >= 4 ? without(Step.JOB_STARTED) : Step.values());
            }
        }

        Outcomes outcomes = of(Map.of());

        int row = Step.JOB_STARTED.ordinal();
        assertThat(outcomes.steps().cell(row, Gender.NON_BINARY.ordinal())).isEmpty();
        boolean sumHidden = outcomes.steps().rowSum(row).isEmpty();
        long hiddenInRow = Arrays.stream(Gender.values())
                .filter(gender -> outcomes.steps().cell(row, gender.ordinal()).isEmpty())
                .count();
        assertThat(sumHidden || hiddenInRow > 1)
                .as("one hidden count beside its sum would be no secret")
                .isTrue();
    }

    @Test
    void answersAreCountedByWhoAnsweredAndFewAreHidden() {
        int[] many = {5, 6, 7, 8, 9};
        Outcomes shown = of(Map.of(Party.YOUTH, many, Party.ROLE_MODEL, many, Party.GUARDIAN, many));
        assertThat(shown.answers().cell(0, 4)).hasValue(9);
        assertThat(shown.answers().rowSum(0)).hasValue(35);

        Outcomes few = of(Map.of(Party.YOUTH, new int[] {4, 6, 7, 8, 9}, Party.ROLE_MODEL, many, Party.GUARDIAN, many));
        assertThat(few.answers().cell(0, 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-04-29, UNDER_THREE_MONTHS",
        "2026-01-31, 2026-04-30, UNDER_THREE_MONTHS",
        "2026-01-31, 2026-05-01, UNDER_SIX_MONTHS",
        "2026-01-15, 2026-07-14, UNDER_SIX_MONTHS",
        "2026-01-15, 2026-07-15, UNDER_A_YEAR",
        "2028-02-29, 2029-02-27, UNDER_A_YEAR",
        "2028-02-29, 2029-03-01, A_YEAR_OR_MORE",
    })
    void aMatchIsAsLongAsItsWholeMonths(LocalDate from, LocalDate to, Outcomes.Length length) {
        for (int each = 0; each < ENOUGH; each++) {
            for (Outcomes.Length other : Outcomes.Length.values()) {
                if (other != length) {
                    begun(to.minusMonths(List.of(1, 4, 8, 13).get(other.ordinal())));
                    closed(to.minusMonths(List.of(1, 4, 8, 13).get(other.ordinal())), to);
                }
            }
            begun(from);
            closed(from, to);
        }

        Outcomes outcomes = Outcomes.of(matches, meetings, youths, Map.of(), to);

        assertThat(outcomes.lengths().cell(length.ordinal(), 0)).as("going on").hasValue(ENOUGH);
        assertThat(outcomes.lengths().cell(length.ordinal(), 1)).as("over").hasValue(ENOUGH);
    }

    private Outcomes of(Map<Party, int[]> answers) {
        return Outcomes.of(matches, meetings, youths, answers, People.TODAY);
    }

    private Match matched(Gender gender) {
        Match match = begun(People.TODAY.minusMonths(2));
        YouthDetails some = People.youthDetails();
        youths.add(new Youth(
                match.terms().youth(),
                new YouthDetails(
                        some.alias(),
                        some.birthYear(),
                        gender,
                        null,
                        some.languages(),
                        some.interests(),
                        some.goals(),
                        some.times(),
                        null,
                        "",
                        "",
                        some.source(),
                        "",
                        Set.of()),
                YouthConsents.NONE,
                YouthState.MATCHED,
                People.NOW,
                false,
                1));
        return match;
    }

    private Match begun(LocalDate from) {
        Match match = People.match(MatchState.ACTIVE, from, Programme.COMMUNITY);
        matches.add(match);
        return match;
    }

    private void closed(LocalDate from, LocalDate to) {
        Match match = People.match(MatchState.ACTIVE, from, Programme.COMMUNITY);
        matches.add(match.close(People.closure(to)));
    }

    private void took(Match match, Step... steps) {
        meetings.add(new Meeting(
                MeetingId.next(), match.id(), People.TODAY, 60, Medium.IN_PERSON, Party.YOUTH, null, Set.of(steps)));
    }

    private static Step[] without(Step step) {
        return Arrays.stream(Step.values()).filter(each -> each != step).toArray(Step[]::new);
    }
}
