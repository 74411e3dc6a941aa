package se.trygghetsportalen.mentoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactReviewTest {
    /** The first month of a match: what was held in it, and what the rules say the day after it. */
    @ParameterizedTest
    @CsvSource({
        // community: weekly and four hours
        "COMMUNITY, 2026-03-01, 60 60 60 60, ''",
        "COMMUNITY, 2026-03-01, 45 45 45 45, MONTHLY_MINUTES 60",
        "COMMUNITY, 2026-03-01, 120 120, WEEKLY 2",
        "COMMUNITY, 2026-03-01, 80 80 80, WEEKLY 1",
        "COMMUNITY, 2026-03-01, 30 30, WEEKLY 2 MONTHLY_MINUTES 180",
        "COMMUNITY, 2026-03-01, '', WEEKLY 4 MONTHLY_MINUTES 240",
        // the municipality's own: twice
        "MUNICIPAL, 2026-03-01, 15 15, ''",
        "MUNICIPAL, 2026-03-01, 300, MONTHLY_MEETINGS 1",
        // February, in a leap year and not: four whole weeks both times
        "COMMUNITY, 2027-02-01, 60 60 60 60, ''",
        "COMMUNITY, 2028-02-01, 60 60 60 60, ''",
        "COMMUNITY, 2028-02-01, 60 60 60, WEEKLY 1 MONTHLY_MINUTES 60",
    })
    void everyMissedRuleIsNamedWithHowMuch(Programme programme, LocalDate from, String minutes, String expected) {
        Match match = People.match(MatchState.ACTIVE, from, programme);
        List<Meeting> meetings = new ArrayList<>();
        for (String each : minutes.isEmpty() ? new String[0] : minutes.split(" ", -1)) {
            meetings.add(People.held(match, from.plusDays(meetings.size() * 7L), Integer.parseInt(each)));
        }
        ContactReview review =
                ContactReview.of(match, meetings, wellSupported(match, from), People.rules(), from.plusMonths(1));

        assertThat(said(review.missed())).isEqualTo(expected);
        assertThat(said(ContactReview.of(
                                match,
                                meetings,
                                wellSupported(match, from),
                                People.rules(),
                                from.plusMonths(1).minusDays(1))
                        .missed()))
                .as("nothing is missed while the month goes on")
                .isEmpty();
    }

    /** Months end where the calendar lets them, counted from the beginning each time. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-02-28, 2026-03-31, 2026-04-30",
        "2028-01-31, 2028-02-29, 2028-03-31, 2028-04-30",
        "2027-12-30, 2028-01-30, 2028-02-29, 2028-03-30",
        "2028-02-29, 2028-03-29, 2028-04-29, 2028-05-29",
    })
    void monthsAreCountedFromTheBeginning(LocalDate from, LocalDate first, LocalDate second, LocalDate third) {
        Match match = People.match(MatchState.ACTIVE, from, Programme.MUNICIPAL);

        List<RuleCheck> months = ContactReview.of(match, List.of(), List.of(), People.rules(), third).checks().stream()
                .filter(check -> check.kind() == RuleCheck.Kind.MONTHLY_MEETINGS)
                .toList();

        assertThat(months.stream().map(RuleCheck::to)).startsWith(first, second, third);
        assertThat(months.get(1).from()).isEqualTo(first);
    }

    @Test
    void aMeetingOnTheFirstDayAfterTheMonthCountsForTheNext() {
        LocalDate from = LocalDate.of(2026, 1, 31);
        Match match = People.match(MatchState.ACTIVE, from, Programme.MUNICIPAL);
        List<Meeting> meetings =
                List.of(People.held(match, from, 60), People.held(match, LocalDate.of(2026, 2, 28), 60));

        assertThat(said(ContactReview.of(
                                match, meetings, wellSupported(match, from), People.rules(), LocalDate.of(2026, 2, 28))
                        .missed()))
                .isEqualTo("MONTHLY_MEETINGS 1");
    }

    @Test
    void aCancelledMeetingDoesNotCount() {
        LocalDate from = LocalDate.of(2026, 3, 1);
        Match match = People.match(MatchState.ACTIVE, from, Programme.MUNICIPAL);
        List<Meeting> meetings = List.of(People.held(match, from, 60), People.cancelled(match, from.plusDays(7)));

        assertThat(said(ContactReview.of(
                                match, meetings, wellSupported(match, from), People.rules(), from.plusMonths(1))
                        .missed()))
                .isEqualTo("MONTHLY_MEETINGS 1");
    }

    @Test
    void aMonthIsJudgedByTheRulesThatHeldWhenItBegan() {
        LocalDate from = LocalDate.of(2026, 3, 1);
        Match match = People.match(MatchState.ACTIVE, from, Programme.MUNICIPAL);
        List<ContactRuleSet> sets = new ArrayList<>(People.rules());
        sets.add(new ContactRuleSet(Programme.MUNICIPAL, LocalDate.of(2026, 3, 2), false, 0, 3));

        List<RuleCheck> months =
                ContactReview.of(match, List.of(), List.of(), sets, from.plusMonths(2)).checks().stream()
                        .filter(check -> check.kind() == RuleCheck.Kind.MONTHLY_MEETINGS)
                        .toList();

        assertThat(months.stream().map(RuleCheck::needed)).startsWith(2, 3);
    }

    /** The staff's own clock: whom they talked with on which day, and what is missed on another. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // within two weeks: the fourteenth day is in time
                "14, -, 15, ''",
                "15, -, 15, FIRST_CHECK_IN ROLE_MODEL 1",
                "-, -, 14, ''",
                // twice in the first month, with each
                "3, 3, 31, STAFF_CONTACT ROLE_MODEL 1 STAFF_CONTACT YOUTH 1",
                "3 20, 3 20, 31, ''",
                "3 20, -, 31, STAFF_CONTACT YOUTH 2 IN_DEPTH YOUTH 1",
            })
    void theStaffsClockIsTwiceThenMonthly(
            @Nullable String roleModel, @Nullable String youth, int day, String expected) {
        LocalDate from = LocalDate.of(2026, 3, 1);
        Match match = People.match(MatchState.ACTIVE, from, Programme.MUNICIPAL);
        List<SupportConversation> talks = new ArrayList<>();
        days(roleModel).forEach(on -> talks.add(People.talk(match, from.plusDays(on), Party.ROLE_MODEL, true)));
        days(youth).forEach(on -> talks.add(People.talk(match, from.plusDays(on), Party.YOUTH, true)));

        List<RuleCheck> missed =
                ContactReview.of(match, List.of(), talks, People.rules(), from.plusDays(day)).missed().stream()
                        .filter(check -> check.party() != null)
                        .toList();

        assertThat(String.join(
                        " ",
                        missed.stream()
                                .sorted(java.util.Comparator.comparing(RuleCheck::kind))
                                .map(check -> check.kind() + " " + check.party() + " " + check.lacking())
                                .toList()))
                .isEqualTo(expected);
    }

    @Test
    void afterAYearTheStaffTalkQuarterlyAndInDepthQuarterlyAfterAQuarter() {
        LocalDate from = LocalDate.of(2024, 2, 29);
        Match match = People.match(MatchState.ACTIVE, from, Programme.MUNICIPAL);

        List<RuleCheck> checks = ContactReview.of(match, List.of(), List.of(), People.rules(), from.plusMonths(19))
                .checks();

        assertThat(of(checks, RuleCheck.Kind.STAFF_CONTACT).map(RuleCheck::to))
                .hasSize(12 + 3)
                .contains(LocalDate.of(2025, 5, 29), LocalDate.of(2025, 8, 29), LocalDate.of(2025, 11, 29));
        assertThat(of(checks, RuleCheck.Kind.IN_DEPTH).map(RuleCheck::to))
                .hasSize(3 + 6)
                .startsWith(LocalDate.of(2024, 3, 29), LocalDate.of(2024, 4, 29), LocalDate.of(2024, 5, 29))
                .contains(LocalDate.of(2024, 8, 29));
    }

    @Test
    void aMonthThatAPauseTouchesIsNotJudged() {
        LocalDate from = LocalDate.of(2026, 3, 1);
        Match.Active active = (Match.Active) People.match(MatchState.ACTIVE, from, Programme.MUNICIPAL);
        Match resumed = active.pause(LocalDate.of(2026, 4, 10)).resume(LocalDate.of(2026, 4, 20));

        List<LocalDate> judged =
                ContactReview.of(resumed, List.of(), List.of(), People.rules(), LocalDate.of(2026, 6, 1))
                        .missed()
                        .stream()
                        .filter(check -> check.kind() == RuleCheck.Kind.MONTHLY_MEETINGS)
                        .map(RuleCheck::from)
                        .toList();

        assertThat(judged).containsExactly(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 3, 1));
    }

    @Test
    void afterTheEndOnlyWhatWasOverIsJudgedAndNothingIsDue() {
        LocalDate from = LocalDate.of(2026, 3, 1);
        Match match = People.match(MatchState.ACTIVE, from, Programme.MUNICIPAL)
                .close(People.closure(LocalDate.of(2026, 4, 15)));
        ContactReview review = ContactReview.of(match, List.of(), List.of(), People.rules(), LocalDate.of(2026, 8, 1));

        assertThat(of(review.checks(), RuleCheck.Kind.MONTHLY_MEETINGS)).hasSize(0);
        assertThat(review.checks().stream().filter(check -> check.kind() == RuleCheck.Kind.MONTHLY_MEETINGS))
                .hasSize(1);
        assertThat(review.due()).isEmpty();
    }

    @Test
    void onTrackMeansTheLatestMonthOnly() {
        LocalDate from = LocalDate.of(2026, 3, 1);
        Match match = People.match(MatchState.ACTIVE, from, Programme.MUNICIPAL);
        List<Meeting> meetings = List.of(
                People.held(match, LocalDate.of(2026, 4, 2), 60), People.held(match, LocalDate.of(2026, 4, 20), 60));
        ContactReview review = ContactReview.of(match, meetings, List.of(), People.rules(), LocalDate.of(2026, 5, 1));

        assertThat(review.missed().stream().map(RuleCheck::kind)).contains(RuleCheck.Kind.MONTHLY_MEETINGS);
        assertThat(review.missedNow().stream().map(RuleCheck::kind))
                .doesNotContain(RuleCheck.Kind.MONTHLY_MEETINGS)
                .contains(RuleCheck.Kind.STAFF_CONTACT);
    }

    @Test
    void warnsOfFallingFrequencyOneSidedInitiativeCancellationsAndLateSupport() {
        LocalDate today = LocalDate.of(2026, 6, 1);
        Match match = People.match(MatchState.ACTIVE, LocalDate.of(2026, 3, 1), Programme.MUNICIPAL);
        List<Meeting> meetings = new ArrayList<>();
        for (int day : new int[] {30, 35, 40, 45}) {
            meetings.add(People.held(match, today.minusDays(day), 60));
        }
        meetings.add(People.held(match, today.minusDays(5), 60));
        ContactReview review = ContactReview.of(match, meetings, List.of(), People.rules(), today);

        List<WarningSign> signs = WarningSign.of(meetings, review, today);

        assertThat(signs.stream().map(WarningSign::kind))
                .containsExactly(
                        WarningSign.Kind.FALLING_FREQUENCY, WarningSign.Kind.ONE_SIDED, WarningSign.Kind.LATE_SUPPORT);
        assertThat(signs.getFirst().arguments()).containsExactly(1, 4);

        meetings.add(new Meeting(
                MeetingId.next(), match.id(), today, 30, Medium.VIDEO, Party.YOUTH, null, Set.of(Step.HOMEWORK)));
        for (int day : new int[] {1, 2, 3}) {
            meetings.add(People.cancelled(match, today.minusDays(day)));
        }
        assertThat(WarningSign.of(meetings, review, today).stream().map(WarningSign::kind))
                .contains(WarningSign.Kind.CANCELLATIONS)
                .doesNotContain(WarningSign.Kind.ONE_SIDED);
        assertThat(WarningSign.of(
                        List.of(),
                        ContactReview.of(
                                People.match(MatchState.PROPOSED), List.of(), List.of(), People.rules(), today),
                        today))
                .isEmpty();
    }

    private static List<SupportConversation> wellSupported(Match match, LocalDate from) {
        List<SupportConversation> talks = new ArrayList<>();
        for (Party party : List.of(Party.ROLE_MODEL, Party.YOUTH)) {
            talks.add(People.talk(match, from.plusDays(7), party, true));
            talks.add(People.talk(match, from.plusDays(20), party, false));
        }
        return talks;
    }

    private static List<Integer> days(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(" ", -1)).map(Integer::valueOf).toList();
    }

    private static java.util.stream.Stream<RuleCheck> of(List<RuleCheck> checks, RuleCheck.Kind kind) {
        return checks.stream().filter(check -> check.kind() == kind && check.party() == Party.YOUTH);
    }

    private static String said(List<RuleCheck> missed) {
        return String.join(
                " ",
                missed.stream()
                        .map(check -> check.kind() + " " + check.lacking())
                        .toList());
    }
}
