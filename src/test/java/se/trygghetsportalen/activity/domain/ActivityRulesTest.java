package se.trygghetsportalen.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.trygghetsportalen.activity.domain.Sessions.FROM;
import static se.trygghetsportalen.activity.domain.Sessions.MARK;
import static se.trygghetsportalen.activity.domain.Sessions.TO;
import static se.trygghetsportalen.activity.domain.Sessions.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.outreach.domain.Mark;
import se.trygghetsportalen.outreach.domain.NoteCheck;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.shared.Problem;

/** What is refused at the door, in a plan, at the end and in a correction. */
class ActivityRulesTest {
    private static final int YEAR = 2026;

    @ParameterizedTest
    @ValueSource(strings = {"Räven", "räven 2", "K", "DJ Blixten 3", "Lilla-My", "~stjärna~"})
    void takesAnAliasThatIsNoName(String alias) {
        assertThat(problems(alias, 2011)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Förnamn Efternamn", "förnamn efternamn", "Förnamn  Mellan-Namn Efternamn", "Eva-L. Ek"})
    void asksAboutAnAliasThatIsWrittenLikeAName(String alias) {
        assertThat(problems(alias, 2011)).extracting(Problem::textKey).containsExactly("activity.problem.alias.name");
        assertThat(new VisitorDetails(alias, 2011, Gender.GIRL).problems(true, YEAR))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"198501012382", "850101-2382", "20110304", "räven 110304", "070 123 45 67", "rav@example.se"})
    void refusesAnAliasWithANumberOfAPersonWhateverIsSaid(String alias) {
        assertThat(new VisitorDetails(alias, 2011, Gender.GIRL).problems(true, YEAR))
                .extracting(Problem::textKey)
                .containsExactly("activity.problem.alias.number");
    }

    @Test
    void anAliasIsThereAndShort() {
        assertThat(problems("  ", 2011))
                .extracting(Problem::textKey)
                .containsExactly("activity.problem.alias.required");
        assertThat(problems("x".repeat(41), 2011))
                .extracting(Problem::textKey)
                .containsExactly("activity.problem.text.long");
    }

    @ParameterizedTest
    @CsvSource({"2000, true", "2001, false", "2020, false", "2021, true"})
    void isForThoseBetweenSixAndTwentyFive(int birthYear, boolean refused) {
        assertThat(!problems("Räven", birthYear).isEmpty()).isEqualTo(refused);
    }

    @Test
    void anAliasIsTheSameWhateverItsCapitals() {
        assertThat(new VisitorDetails("RÄVEN  2", 2011, Gender.GIRL).isCalled("räven 2"))
                .isTrue();
        assertThat(new VisitorDetails("Räven", 2011, Gender.GIRL).isCalled("räv"))
                .isFalse();
    }

    @Test
    void aGroupHasANameAndAnOpeningNone() {
        ArenaId arena = ArenaId.next();
        assertThat(new SessionPlan(arena, FROM, TO, SessionKind.OPENING, "Tjejgrupp").name())
                .isEmpty();
        assertThat(fields(new SessionPlan(arena, FROM, TO, SessionKind.GROUP, " ").problems()))
                .containsExactly("name");
        assertThat(new SessionPlan(arena, FROM, TO, SessionKind.GROUP, "Musikgruppen").problems())
                .isEmpty();
        assertThat(new SessionPlan(arena, FROM, TO, SessionKind.GROUP, "Ring 070-123 45 67").problems())
                .extracting(Problem::textKey)
                .containsExactly(NoteCheck.TEXT_KEY);
    }

    @Test
    void hoursRunForwardsAndEnd() {
        ArenaId arena = ArenaId.next();
        for (Instant to : List.of(FROM, FROM.minusSeconds(1), FROM.plus(Duration.ofHours(17)))) {
            assertThat(fields(new SessionPlan(arena, FROM, to, SessionKind.OPENING, "").problems()))
                    .containsExactly("to");
        }
        assertThat(new SessionPlan(arena, FROM, FROM.plus(Duration.ofHours(16)), SessionKind.OPENING, "").problems())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, ''",
        "90, 3, ''",
        "90, 0, producers",
        "0, 2, producedMinutes",
        "20, 1, producedMinutes",
        "-15, 1, producedMinutes",
        "12015, 1, producedMinutes",
        "15, 501, producers",
    })
    void whatYouthProducedHasHoursAndHeads(int minutes, int producers, String wrong) {
        List<String> fields = fields(new SessionReport(minutes, producers, "Bra kväll.").problems());
        if (wrong.isEmpty()) {
            assertThat(fields).isEmpty();
        } else {
            assertThat(fields).containsExactly(wrong);
        }
    }

    @Test
    void theReflectionIsWrittenAndPointsNobodyOut() {
        assertThat(fields(new SessionReport(0, 0, " ").problems())).containsExactly("reflection");
        assertThat(new SessionReport(0, 0, "Skriv till rav@example.se").problems())
                .extracting(Problem::textKey)
                .containsExactly(NoteCheck.TEXT_KEY);
    }

    @Test
    void aCorrectionHasAReasonAndDoesNotLieAhead() {
        Correction fine = new Correction(FROM, TO, Sessions.REPORT, HeadsByGender.NONE, "Fel klockslag");
        assertThat(fine.problems(TO)).isEmpty();
        assertThat(fields(fine.problems(TO.minusSeconds(60)))).containsExactly("to");
        assertThat(fields(new Correction(TO, FROM, Sessions.REPORT, HeadsByGender.NONE, "").problems(TO)))
                .containsExactly("to", "reason");
        assertThat(fields(
                        new Correction(FROM, TO, Sessions.REPORT, new HeadsByGender(-1, 0, 0, 0), "Fel").problems(TO)))
                .containsExactly("counted");
    }

    @Test
    void aVisitIsOfAnAliasOrOfAHead() {
        assertThatThrownBy(() -> new Visit(VisitId.next(), SessionId.next(), null, null, MARK))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Visit(VisitId.next(), SessionId.next(), VisitorId.next(), Gender.BOY, MARK))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hoursAreRealAlsoOnTheNightWhenTheClockIsSetBack() {
        OpenSession open = Sessions.planned().open(new Mark(at("2026-10-24T20:00"), MARK.by()));
        EndedSession ended = open.end(Sessions.REPORT, new Mark(at("2026-10-25T04:00"), MARK.by()));

        assertThat(ended.length()).hasHours(9);
    }

    private static List<Problem> problems(String alias, int birthYear) {
        return new VisitorDetails(alias, birthYear, Gender.GIRL).problems(false, YEAR);
    }

    private static List<String> fields(List<Problem> problems) {
        return problems.stream().map(Problem::field).toList();
    }
}
