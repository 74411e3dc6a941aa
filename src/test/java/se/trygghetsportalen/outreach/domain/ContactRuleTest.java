package se.trygghetsportalen.outreach.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.shared.Problem;

class ContactRuleTest {
    private static final Instant NOW = Shifts.EVENING.plus(3, ChronoUnit.HOURS);
    private static final ContactContent CONTENT = Contacts.content(NOW);

    private final StartedShift shift = Shifts.started();

    @Test
    void anOrdinaryContactIsFine() {
        assertThat(problems(CONTENT)).isEmpty();
    }

    @Test
    void aContactWithNobodyWasNotMade() {
        assertThat(problems(Contacts.with(CONTENT, HeadCounts.NONE, true)))
                .containsExactly(Problem.of("heads", "outreach.problem.heads.required"));
    }

    @Test
    void anAttemptMayHaveReachedNobody() {
        assertThat(problems(Contacts.with(CONTENT, HeadCounts.NONE, false))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1441})
    void lastsFromNothingToADay(int minutes) {
        assertThat(problems(Contacts.lasting(CONTENT, minutes)))
                .extracting(Problem::field)
                .containsExactly("minutes");
        assertThat(problems(Contacts.lasting(CONTENT, Math.clamp(minutes, 0, 1440))))
                .isEmpty();
    }

    @Test
    void happensWithinTheShift() {
        Instant earliest = Shifts.EVENING.minus(ContactRule.CLOCK_TOLERANCE);
        Instant latest = NOW.plus(ContactRule.CLOCK_TOLERANCE);
        assertThat(problems(Contacts.content(earliest))).isEmpty();
        assertThat(problems(Contacts.content(latest))).isEmpty();
        assertThat(problems(Contacts.content(earliest.minusSeconds(1))))
                .extracting(Problem::field)
                .containsExactly("occurredAt");
        assertThat(problems(Contacts.content(latest.plusSeconds(1))))
                .extracting(Problem::field)
                .containsExactly("occurredAt");
    }

    @Test
    void theNoteIdentifiesNobodyAndFits() {
        assertThat(problems(CONTENT.withNote("Ring 070-123 45 67")))
                .containsExactly(Problem.of("note", NoteCheck.TEXT_KEY));
        assertThat(problems(CONTENT.withNote("å".repeat(ContactContent.MAX_NOTE))))
                .isEmpty();
        assertThat(problems(CONTENT.withNote("å".repeat(ContactContent.MAX_NOTE + 1))))
                .containsExactly(Problem.of("note", "outreach.problem.note.long"));
    }

    @Test
    void severalProblemsAreNamedTogether() {
        ContactContent wrong = Contacts.lasting(Contacts.with(CONTENT, HeadCounts.NONE, true), -5)
                .withNote("a@b.se");
        assertThat(problems(wrong)).extracting(Problem::field).containsExactly("heads", "minutes", "note");
    }

    @Test
    void theFingerprintTellsEveryDifference() {
        HeadCounts others = HeadCounts.NONE.with(AgeBand.AGE_13_15, Gender.GIRL, 2);
        List<ContactContent> different = List.of(
                CONTENT,
                Contacts.content(NOW.plus(1, ChronoUnit.MICROS)),
                Contacts.lasting(CONTENT, 11),
                new ContactContent(
                        NOW,
                        10,
                        Medium.VIDEO,
                        true,
                        CONTENT.type(),
                        Depth.ONE,
                        CONTENT.heads(),
                        CONTENT.themes(),
                        CONTENT.actions(),
                        FollowUp.NONE,
                        ""),
                Contacts.with(CONTENT, CONTENT.heads(), false),
                new ContactContent(
                        NOW,
                        10,
                        Medium.IN_PERSON,
                        true,
                        ContactType.SUPPORTIVE,
                        Depth.ONE,
                        CONTENT.heads(),
                        CONTENT.themes(),
                        CONTENT.actions(),
                        FollowUp.NONE,
                        ""),
                new ContactContent(
                        NOW,
                        10,
                        Medium.IN_PERSON,
                        true,
                        CONTENT.type(),
                        Depth.TWO,
                        CONTENT.heads(),
                        CONTENT.themes(),
                        CONTENT.actions(),
                        FollowUp.NONE,
                        ""),
                Contacts.with(CONTENT, others, true),
                new ContactContent(
                        NOW,
                        10,
                        Medium.IN_PERSON,
                        true,
                        CONTENT.type(),
                        Depth.ONE,
                        CONTENT.heads(),
                        Set.of(),
                        CONTENT.actions(),
                        FollowUp.NONE,
                        ""),
                new ContactContent(
                        NOW,
                        10,
                        Medium.IN_PERSON,
                        true,
                        CONTENT.type(),
                        Depth.ONE,
                        CONTENT.heads(),
                        CONTENT.themes(),
                        Set.of(),
                        FollowUp.NONE,
                        ""),
                new ContactContent(
                        NOW,
                        10,
                        Medium.IN_PERSON,
                        true,
                        CONTENT.type(),
                        Depth.ONE,
                        CONTENT.heads(),
                        CONTENT.themes(),
                        CONTENT.actions(),
                        FollowUp.DONE,
                        ""),
                CONTENT.withNote("lugnt"));
        Set<String> prints = new HashSet<>();
        different.forEach(content -> prints.add(content.fingerprint()));
        assertThat(prints).hasSameSizeAs(different);
        assertThat(Contacts.content(NOW).fingerprint()).isEqualTo(CONTENT.fingerprint());
    }

    @Test
    void theOrderInWhichThingsWereChosenDoesNotMatter() {
        ContactContent one = themed(new LinkedHashSet<>(List.of(Theme.SAFETY, Theme.SCHOOL)));
        ContactContent other = themed(EnumSet.of(Theme.SCHOOL, Theme.SAFETY));
        assertThat(one).isEqualTo(other);
        assertThat(one.fingerprint()).isEqualTo(other.fingerprint());
    }

    @Test
    void headsAreTheSumOfTheMatrix() {
        HeadCounts heads = HeadCounts.NONE
                .with(AgeBand.AGE_13_15, Gender.GIRL, 2)
                .with(AgeBand.AGE_13_15, Gender.BOY, 1)
                .with(AgeBand.AGE_16_18, Gender.NON_BINARY, 1);
        assertThat(heads.total()).isEqualTo(4);
        assertThat(heads.in(AgeBand.AGE_13_15)).isEqualTo(3);
        assertThat(heads.in(Gender.GIRL)).isEqualTo(2);
        assertThat(heads.with(AgeBand.AGE_13_15, Gender.GIRL, 0).total()).isEqualTo(2);
        assertThat(heads.with(AgeBand.UNDER_10, Gender.BOY, 0)).isEqualTo(heads);
        assertThat(heads.cells()).hasSize(3);
        assertThatThrownBy(() -> heads.with(AgeBand.ADULT, Gender.UNKNOWN, -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> heads.with(AgeBand.ADULT, Gender.UNKNOWN, 1000))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTeamNeverLeavesBeforeItArrives() {
        Stop stop = new Stop(StopId.next(), shift.id(), ArenaId.next(), NOW, null, 1);
        assertThat(stop.isOpen()).isTrue();
        assertThat(stop.leave(NOW.minusSeconds(1)).leftAt()).isEqualTo(NOW);
        assertThat(stop.leave(NOW.plusSeconds(1)).isOpen()).isFalse();
    }

    @Test
    void theSummaryNeedsAMoodAndIdentifiesNobody() {
        assertThat(Shifts.SUMMARY.problems()).isEmpty();
        assertThat(new ShiftSummary("Lugnt", "").problems()).isEmpty();
        assertThat(new ShiftSummary("  ", "x").problems())
                .containsExactly(Problem.of("mood", "outreach.problem.mood.required"));
        assertThat(new ShiftSummary("850101-2382", "070-1234567").problems())
                .extracting(Problem::field)
                .containsExactly("mood", "nextTeam");
    }

    private static ContactContent themed(Set<Theme> themes) {
        return new ContactContent(
                NOW,
                10,
                Medium.IN_PERSON,
                true,
                CONTENT.type(),
                Depth.ONE,
                CONTENT.heads(),
                themes,
                CONTENT.actions(),
                FollowUp.NONE,
                "");
    }

    private List<Problem> problems(ContactContent content) {
        return ContactRule.problems(content, shift, NOW);
    }
}
