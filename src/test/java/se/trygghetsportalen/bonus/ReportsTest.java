package se.trygghetsportalen.bonus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.bonus.AssessmentTown.Case;
import se.trygghetsportalen.bonus.BonusDecisions.Choice;
import se.trygghetsportalen.bonus.BonusDecisions.SignOutcome;
import se.trygghetsportalen.bonus.BonusReports.Row;
import se.trygghetsportalen.bonus.BonusReports.Sight;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.BonusDecisionId;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.Decision;
import se.trygghetsportalen.bonus.domain.Protocol;
import se.trygghetsportalen.bonus.domain.ProtocolId;
import se.trygghetsportalen.bonus.domain.Report;
import se.trygghetsportalen.bonus.domain.ReportContent;
import se.trygghetsportalen.bonus.domain.ReportRepository;
import se.trygghetsportalen.bonus.domain.ReportState;
import se.trygghetsportalen.bonus.domain.SigningId;
import se.trygghetsportalen.people.Engagements;
import se.trygghetsportalen.people.domain.EngagementDetails;
import se.trygghetsportalen.people.domain.EngagementId;
import se.trygghetsportalen.people.domain.EngagementRelation;
import se.trygghetsportalen.people.domain.EngagementRole;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.platform.mail.NoticeBoard;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.shared.SwedishTime;

@PortalTest
class ReportsTest {
    private static final ReportContent CONTENT = new ReportContent(
            "Ledarutbildning och ett läger i åäö",
            List.of(new ReportContent.Answer("plan", "Vi gick igenom den två gånger."), answer("hot", "")),
            new ReportContent.Participants(12, 0, null, 3));

    @Autowired
    private AssessmentTown town;

    @Autowired
    private BonusReports reports;

    @Autowired
    private BonusProposals proposals;

    @Autowired
    private BonusDecisions decisions;

    @Autowired
    private BonusAppeals appeals;

    @Autowired
    private ReportRepository repository;

    @Autowired
    private ReportReminding reminding;

    @Autowired
    private NoticeBoard notices;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Engagements engagements;

    private static ReportContent.Answer answer(String criterion, String words) {
        return new ReportContent.Answer(criterion, words);
    }

    @Test
    void fromTheDecisionToAnAcceptedReport() {
        BonusYear year = town.year();
        Case about = town.assessed(year, 10);
        Decision decision = decided(year, about);
        SignedInUser officer = town.town().officer();
        assertThat(own(about).state()).isEqualTo(ReportState.ASKED);
        assertThat(own(about).reportBy()).isEqualTo(year.plan().reportBy());
        assertThat(as(about.chair(), () -> reports.handIn(decision.id(), 0, ReportContent.EMPTY)))
                .isInstanceOf(SaveOutcome.Invalid.class);
        assertThat(as(officer, () -> reports.accept(decision.id(), 1))).isInstanceOf(SaveOutcome.Missing.class);

        Supplier<SaveOutcome<Report>> handingIn = () -> reports.handIn(decision.id(), 0, CONTENT);
        Report first = BonusTown.saved(as(about.chair(), handingIn));
        assertThat(BonusTown.saved(as(about.chair(), handingIn))).isEqualTo(first);
        assertThat(repository.find(decision.id())).contains(first);
        assertThat(first.content()).isEqualTo(CONTENT);
        ReportContent other = new ReportContent("Något annat", List.of(), ReportContent.Participants.UNKNOWN);
        assertThat(as(about.chair(), () -> reports.handIn(decision.id(), first.version(), other)))
                .isEqualTo(new SaveOutcome.Stale<>(first));

        assertThat(as(officer, () -> reports.askForSupplement(decision.id(), first.version(), " ")))
                .isInstanceOf(SaveOutcome.Invalid.class);
        Report asked = BonusTown.saved(
                as(officer, () -> reports.askForSupplement(decision.id(), first.version(), "Vad kostade lägret?")));
        assertThat(own(about).state()).isEqualTo(ReportState.SUPPLEMENT_ASKED);
        assertThat(as(officer, () -> reports.accept(decision.id(), first.version())))
                .isEqualTo(new SaveOutcome.Stale<>(asked));
        Report again = BonusTown.saved(as(about.chair(), () -> reports.handIn(decision.id(), asked.version(), other)));
        Report accepted = BonusTown.saved(as(officer, () -> reports.accept(decision.id(), again.version())));

        assertThat(own(about)).satisfies(sight -> {
            assertThat(sight.report()).isEqualTo(accepted);
            assertThat(sight.rounds())
                    .extracting(ReportRepository.Round::content)
                    .containsExactly(CONTENT, other);
        });
        assertThat(keys(about.chair())).contains("bonus.notice.report-supplement", "bonus.notice.report-accepted");
    }

    @Test
    void whoeverActsForAnotherAssociationSeesAndChangesNothing() {
        BonusYear year = town.year();
        Case about = town.assessed(year, 10);
        Case other = town.assessed(year, 10);
        Decision decision = decided(year, about);
        decided(year, other);
        BonusTown.saved(as(about.chair(), () -> reports.handIn(decision.id(), 0, CONTENT)));

        assertThat(as(other.chair(), () -> reports.of(about.application()))).isEmpty();
        assertThat(as(other.chair(), () -> reports.of(other.application()))).isPresent();
        assertThatThrownBy(() -> as(other.chair(), () -> reports.handIn(decision.id(), 1, CONTENT)))
                .isInstanceOf(AccessDeniedException.class);
        for (Role role : Role.values()) {
            SignedInUser person = town.town().person(role);
            boolean may = role == Role.PROGRAMME_OFFICER || role == Role.DECISION_MAKER || role == Role.AUDITOR;
            if (may || role == Role.ASSOCIATION_REPRESENTATIVE) {
                assertThat(as(person, () -> reports.of(about.application())).isPresent())
                        .as("%s", role)
                        .isEqualTo(may);
            }
        }
    }

    @Test
    void anOfficerWhoIsTiedSeesThatItIsThereAndNoMore() {
        BonusYear year = town.year();
        Case about = town.assessed(year, 10);
        Decision decision = decided(year, about);
        BonusTown.saved(as(about.chair(), () -> reports.handIn(decision.id(), 0, CONTENT)));
        SignedInUser tied = town.town().officer();
        as(
                tied,
                () -> engagements.declare(
                        EngagementId.next(),
                        new EngagementDetails(
                                about.association().number().written(),
                                EngagementRelation.values()[0],
                                EngagementRole.values()[0],
                                town.town().today().minusYears(3),
                                town.town().today().minusYears(2))));

        assertThat(as(tied, () -> reports.of(about.application()))).isEmpty();
        assertThat(as(tied, () -> reports.ofYear(year.id()))).singleElement().matches(Row::disqualified);
        assertThat(as(town.town().officer(), () -> reports.ofYear(year.id())))
                .singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo(ReportState.REPORTED));
        assertThatThrownBy(() -> as(tied, () -> reports.accept(decision.id(), 1)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(tied, () -> reports.askForSupplement(decision.id(), 1, "Mer")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void noMoneyAndAnAnnulledDecisionAreNotReportedOn() {
        BonusYear year = town.year();
        Case granted = town.assessed(year, 10);
        Case refused = town.assessed(year, 2);
        Decision decision = decided(year, granted);
        Decision nothing = decided(year, refused);
        assertThat(as(refused.chair(), () -> reports.of(refused.application()))).isEmpty();
        assertThat(as(refused.chair(), () -> reports.handIn(nothing.id(), 0, CONTENT)))
                .isInstanceOf(SaveOutcome.Missing.class);
        SignedInUser signer = town.town().person(Role.DECISION_MAKER);
        Decision appealed = BonusTown.saved(
                as(signer, () -> appeals.appeal(decision.id(), 1, town.town().today(), "123-26")));
        BonusTown.saved(as(signer, () -> appeals.annul(decision.id(), appealed.version(), "Upphävt")));
        assertThat(as(granted.chair(), () -> reports.of(granted.application()))).isEmpty();
        assertThat(as(signer, () -> reports.ofYear(year.id()))).isEmpty();
        assertThat(awaited()).doesNotContain(decision.id(), nothing.id());
    }

    @Test
    void eachReminderIsSentOnceAndNoneOnceItIsReported() {
        BonusYear year = town.year();
        Case about = town.assessed(year, 10);
        Case silent = town.assessed(year, 10);
        Decision decision = decided(year, about);
        decided(year, silent);
        LocalDate reportBy = year.plan().reportBy();
        remind(reportBy.minusDays(31));
        // As the job does, signed in as nobody, a year too early.
        reminding.send();
        assertThat(reminders(silent)).isEmpty();
        remind(reportBy.minusDays(30));
        remind(reportBy.minusDays(30));
        remind(reportBy.minusDays(8));
        assertThat(reminders(silent)).containsExactly("bonus.notice.report-due");
        CompletableFuture<Void> one = CompletableFuture.runAsync(() -> remind(reportBy.minusDays(7)));
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> remind(reportBy.minusDays(7)));
        one.join();
        other.join();
        assertThat(reminders(silent)).hasSize(2);
        assertThat(reminders(about)).hasSize(2);

        BonusTown.saved(as(about.chair(), () -> reports.handIn(decision.id(), 0, CONTENT)));
        remind(reportBy.plusDays(1));
        remind(reportBy.plusDays(14));
        remind(reportBy.plusDays(400));

        assertThat(reminders(about)).hasSize(2);
        assertThat(reminders(silent))
                .hasSize(4)
                .filteredOn("bonus.notice.report-missing"::equals)
                .hasSize(2);
    }

    @Test
    void everyRoleIsTriedAgainstEveryMethod() {
        BonusYear year = town.year();
        BonusDecisionId decision = BonusDecisionId.next();
        List<Role> readers = List.of(Role.PROGRAMME_OFFICER, Role.DECISION_MAKER, Role.AUDITOR);
        for (Role role : Role.values()) {
            SignedInUser user = town.town().person(role);
            boolean association = role == Role.ASSOCIATION_REPRESENTATIVE;
            boolean officer = role == Role.PROGRAMME_OFFICER;
            refused(user, !readers.contains(role), () -> reports.ofYear(year.id()));
            refused(user, !readers.contains(role) && !association, () -> reports.of(ApplicationId.next()));
            refused(user, !association, () -> reports.handIn(decision, 0, CONTENT));
            refused(user, !officer, () -> reports.accept(decision, 1));
            refused(user, !officer, () -> reports.askForSupplement(decision, 1, "Mer"));
        }
    }

    private void refused(SignedInUser user, boolean expected, Supplier<?> call) {
        boolean refused = false;
        try {
            as(user, call);
        } catch (AccessDeniedException denied) {
            refused = true;
        }
        assertThat(refused).as("%s", user.roles()).isEqualTo(expected);
    }

    private List<BonusDecisionId> awaited() {
        return repository.awaited(LocalDate.of(2999, 1, 1)).stream()
                .map(ReportRepository.Awaited::decision)
                .toList();
    }

    /** What the job does in the morning of that day. */
    private void remind(LocalDate day) {
        Instant morning = SwedishTime.startOf(day).plusSeconds(8 * 3600);
        ReportReminding then = new ReportReminding(repository, notices, Clock.fixed(morning, ZoneOffset.UTC));
        new TransactionTemplate(transactions).executeWithoutResult(status -> then.send());
    }

    private List<String> reminders(Case about) {
        return keys(about.chair()).stream()
                .filter(key -> key.equals("bonus.notice.report-due") || key.equals("bonus.notice.report-missing"))
                .toList();
    }

    private List<String> keys(SignedInUser who) {
        return as(who, () -> notices.newest(50)).stream()
                .map(notice -> notice.textKey())
                .toList();
    }

    private Sight own(Case about) {
        return as(about.chair(), () -> reports.of(about.application())).orElseThrow();
    }

    /** Decided as proposed; the year is proposed where it is not yet. */
    private Decision decided(BonusYear year, Case about) {
        SignedInUser signer = town.town().person(Role.DECISION_MAKER);
        if (as(signer, () -> proposals.of(year.id())).protocol() == null) {
            BonusTown.saved(
                    as(town.town().officer(), () -> proposals.propose(year.id(), year.version(), ProtocolId.next())));
        }
        var proposal = as(signer, () -> proposals.of(year.id()));
        Protocol protocol = Objects.requireNonNull(proposal.protocol());
        Money amount = proposal.rows().stream()
                .filter(row -> row.application().equals(about.application()))
                .map(row -> Objects.requireNonNull(row.award()).amount())
                .findFirst()
                .orElseThrow();
        return ((SignOutcome.Signed) as(
                        signer,
                        () -> decisions.sign(
                                SigningId.next(),
                                year.id(),
                                protocol.id(),
                                "4.12",
                                List.of(new Choice(about.application(), amount, "")))))
                .decisions()
                .getFirst();
    }

    private <T> T as(SignedInUser who, Supplier<T> work) {
        return town.town().as().call(who, work);
    }
}
