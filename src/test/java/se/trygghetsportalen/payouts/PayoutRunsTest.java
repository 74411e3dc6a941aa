package se.trygghetsportalen.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.payouts.domain.Balance;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.Duty;
import se.trygghetsportalen.payouts.domain.DutyRule;
import se.trygghetsportalen.payouts.domain.EntryKind;
import se.trygghetsportalen.payouts.domain.LedgerEntry;
import se.trygghetsportalen.payouts.domain.LedgerRepository;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.payouts.domain.PayeeAccount;
import se.trygghetsportalen.payouts.domain.PaymentFile;
import se.trygghetsportalen.payouts.domain.PayoutRow;
import se.trygghetsportalen.payouts.domain.PayoutRun;
import se.trygghetsportalen.payouts.domain.RunId;
import se.trygghetsportalen.payouts.domain.RunOutcome;
import se.trygghetsportalen.payouts.domain.RunRepository;
import se.trygghetsportalen.payouts.domain.RunState;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.Problem;

@PortalTest
class PayoutRunsTest {
    private static final int NODES = 4;

    @Autowired
    private PayoutTown town;

    @Autowired
    private PayoutRuns runs;

    @Autowired
    private PaymentFiles files;

    @Autowired
    private RunRepository repository;

    @Autowired
    private LedgerRepository ledger;

    @Autowired
    private DSLContext sql;

    @BeforeEach
    void agree() {
        town.agreeWithTheBank();
    }

    @Test
    void goesFromDecidedToAFileInFourHands() {
        Payable one = town.decided();
        Payable two = town.decided();

        PayoutRun run = town.exported(one, two);

        assertThat(run.state()).isEqualTo(RunState.EXPORTED);
        assertThat(repository.find(run.id())).contains(run);
        List<PayoutRow> rows = repository.rows(run.id());
        assertThat(rows).hasSize(2).allSatisfy(row -> {
            assertThat(row.amount()).isEqualTo(PayoutTown.BONUS);
            assertThat(row.state()).isEqualTo(PayoutRow.State.WAITING);
        });
        assertThat(ledger.entries(one.decision()))
                .extracting(LedgerEntry::kind)
                .containsExactly(EntryKind.GRANTED, EntryKind.RESERVED);
        assertThat(balance(one).reserved()).isEqualTo(PayoutTown.BONUS);
        assertThat(balance(one).payable()).isEqualTo(Money.ZERO);
        assertThat(List.of(
                        run.prepared().by(),
                        mark(run.reviewed()).by(),
                        mark(run.approved()).by(),
                        mark(run.exported()).by()))
                .doesNotHaveDuplicates();
    }

    @Test
    void takesADecisionInOnce() {
        Payable payable = town.decided();
        town.take(payable);

        assertThat(ledger.entries(payable.decision())).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(EntryKind.GRANTED);
            assertThat(entry.amount()).isEqualTo(payable.amount());
        });
    }

    @Test
    void putsADecisionIntoOneRunWhoeverAsksAndHowOften() throws Exception {
        Payable payable = town.decided();
        SignedInUser officer = town.person(Role.PROGRAMME_OFFICER);
        RunId id = RunId.next();
        LocalDate day = town.call(officer, runs::firstPayDay);

        RunOutcome first = town.call(officer, () -> runs.prepare(id, day, List.of(payable.decision())));
        assertThat(town.call(officer, () -> runs.prepare(id, day, List.of(payable.decision()))))
                .isEqualTo(first);
        assertThat(town.call(officer, () -> runs.prepare(RunId.next(), day, List.of(payable.decision()))))
                .isEqualTo(RunOutcome.Invalid.of(Problem.of("rows", "payouts.problem.nothing-left", payable.name())));

        Payable wanted = town.decided();
        List<RunOutcome> together =
                together(officer, node -> runs.prepare(RunId.next(), day, List.of(wanted.decision())));
        assertThat(together.stream().filter(RunOutcome.Done.class::isInstance)).hasSize(1);
        assertThat(balance(wanted).reserved()).isEqualTo(PayoutTown.BONUS);
    }

    @Test
    void leavesOutWhatIsFrozenOrUnknownAndDaysOnWhichBanksRest() {
        SignedInUser officer = town.person(Role.PROGRAMME_OFFICER);
        Payable open = town.decided();
        Payable frozen = town.take(frozen(town.decided()));
        LocalDate day = town.call(officer, runs::firstPayDay);

        assertThat(prepare(officer, day, frozen.decision()))
                .isEqualTo(RunOutcome.Invalid.of(Problem.of("rows", "payouts.problem.frozen", frozen.name())));
        assertThat(prepare(officer, day, new DecisionId(java.util.UUID.randomUUID())))
                .isEqualTo(RunOutcome.Invalid.of(Problem.of("rows", "payouts.problem.unknown")));
        assertThat(prepare(officer, day)).isInstanceOf(RunOutcome.Invalid.class);
        LocalDate sunday = town.today().with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.SUNDAY));
        for (LocalDate wrong :
                List.of(sunday, town.today().minusDays(3), town.today().plusDays(90))) {
            assertThat(prepare(officer, wrong, open.decision()))
                    .isEqualTo(RunOutcome.Invalid.of(Problem.of("payOn", "payouts.problem.pay-day")));
        }
    }

    /** Of two approvers at the same moment one is first, and it is written once. */
    @RepeatedTest(10)
    void isApprovedByOneOfTwoAtOnce() throws Exception {
        PayoutRun run = town.reviewed(town.decided());
        List<SignedInUser> approvers = List.of(
                town.signer(Duty.APPROVE),
                town.signer(Duty.APPROVE),
                town.signer(Duty.APPROVE),
                town.signer(Duty.APPROVE));

        List<RunOutcome> outcomes =
                together(null, node -> town.call(approvers.get(node), () -> runs.approve(run.id(), run.version())));

        assertThat(outcomes.stream().filter(RunOutcome.Done.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(RunOutcome.Stale.class::isInstance)).hasSize(NODES - 1);
        assertThat(repository.find(run.id()).orElseThrow().version()).isEqualTo(run.version() + 1);
    }

    @Test
    void makesOneFileWhoeverAsksAndHowOften() throws Exception {
        PayoutRun run = town.approved(town.decided(), town.decided());
        SignedInUser exporter = town.signer(Duty.EXPORT);

        List<RunOutcome> outcomes = together(exporter, node -> files.export(run.id(), run.version()));

        assertThat(outcomes).allMatch(RunOutcome.Done.class::isInstance);
        assertThat(sql.fetchValue(
                        "select count(*) from payment_file where run_id = ?",
                        run.id().value()))
                .isEqualTo(1L);
        PaymentFile file = town.call(exporter, () -> files.download(run.id())).orElseThrow();
        PaymentFile again = town.call(town.signer(Duty.EXPORT), () -> files.download(run.id()))
                .orElseThrow();
        assertThat(again.content()).isEqualTo(file.content());
        assertThat(file.sha256()).isEqualTo(PaymentFiles.sha256(file.content()));
        assertThat(town.call(town.signer(Duty.EXPORT), () -> files.export(run.id(), run.version())))
                .isInstanceOf(RunOutcome.Stale.class);
        assertThat(((Number) java.util.Objects.requireNonNull(sql.fetchValue(
                                "select count(*) from audit_row where action = 'payment-file.downloaded' and"
                                        + " subject_id = ?",
                                run.id().value())))
                        .longValue())
                .isEqualTo(2L);
        assertThatThrownBy(() -> sql.execute("update payment_file set message_id = 'x'"))
                .hasStackTraceContaining("denied");
    }

    @Test
    void refusesTheAssessorInEachDuty() {
        for (Duty duty : Duty.values()) {
            SignedInUser assessor = town.signer(duty);
            PayoutRun run = upTo(duty, town.decided(assessor.id()));

            assertThat(sign(assessor, duty, run)).isEqualTo(new RunOutcome.Refused(List.of(DutyRule.ASSESSED)));
        }
    }

    @Test
    void refusesTheSamePersonInTwoDuties() {
        SignedInUser all = town.person(
                Role.PROGRAMME_OFFICER, Role.PAYMENT_REVIEWER, Role.PAYMENT_APPROVER, Role.PAYMENT_EXPORTER);
        for (Duty duty : Duty.values()) {
            town.grant(all, duty, PayoutTown.BONUS, null, null);
        }
        PayoutRun own = PayoutTown.done(
                prepare(all, town.call(all, runs::firstPayDay), town.decided().decision()));
        assertThat(sign(all, Duty.REVIEW, own)).isEqualTo(new RunOutcome.Refused(List.of(DutyRule.PREPARED)));

        PayoutRun reviewed = PayoutTown.done(sign(all, Duty.REVIEW, town.prepared(town.decided())));
        assertThat(sign(all, Duty.APPROVE, reviewed)).isEqualTo(new RunOutcome.Refused(List.of(DutyRule.REVIEWED)));
        PayoutRun others = PayoutTown.done(sign(town.signer(Duty.APPROVE), Duty.APPROVE, reviewed));
        assertThat(sign(all, Duty.EXPORT, others)).isEqualTo(new RunOutcome.Refused(List.of(DutyRule.REVIEWED)));

        PayoutRun approved = PayoutTown.done(sign(all, Duty.APPROVE, town.reviewed(town.decided())));
        assertThat(sign(all, Duty.EXPORT, approved)).isEqualTo(new RunOutcome.Refused(List.of(DutyRule.APPROVED)));
        assertThat(files(approved)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void refusesThePayeesPeopleTheirSubordinatesAndWhoeverHasNoRight(Duty duty) {
        Payable payable = town.decided();
        PayoutRun run = upTo(duty, payable);
        SignedInUser member = town.signer(duty);
        town.ties(member, payable);
        assertThat(sign(member, duty, run)).isEqualTo(new RunOutcome.Refused(List.of(DutyRule.PAYEE)));

        SignedInUser boss = town.person(Role.DECISION_MAKER);
        town.ties(boss, payable);
        SignedInUser subordinate = town.person(PayoutTown.roleOf(duty));
        town.grant(subordinate, duty, PayoutTown.BONUS, null, boss.id());
        assertThat(sign(subordinate, duty, run)).isEqualTo(new RunOutcome.Refused(List.of(DutyRule.SUPERIOR)));

        SignedInUser nobody = town.person(PayoutTown.roleOf(duty));
        assertThat(sign(nobody, duty, run)).isEqualTo(new RunOutcome.Refused(List.of(DutyRule.NO_RIGHT)));
        SignedInUser small = town.person(PayoutTown.roleOf(duty));
        town.grant(small, duty, PayoutTown.BONUS.minus(Money.ofOre(1)), null, null);
        assertThat(sign(small, duty, run)).isEqualTo(new RunOutcome.Refused(List.of(DutyRule.ABOVE_LIMIT)));
        SignedInUser deputy = town.person(PayoutTown.roleOf(duty));
        town.grant(deputy, duty, PayoutTown.BONUS, boss.id(), null);
        assertThat(sign(deputy, duty, run)).isEqualTo(new RunOutcome.Refused(List.of(DutyRule.NOT_ABSENT)));
        assertThatThrownBy(() -> sign(town.person(Role.TEAM_LEAD), duty, run))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(sign(town.signer(duty), duty, run)).isInstanceOf(RunOutcome.Done.class);
    }

    @Test
    void stopsWhenTheAccountHasChangedSince() {
        Payable payable = town.decided();
        PayoutRun run = town.approved(payable);
        SignedInUser exporter = town.signer(Duty.EXPORT);
        town.take(with(payable, new PayeeAccount(PayeeAccount.Kind.PLUSGIRO, "2223337")));

        assertThat(town.call(exporter, () -> files.export(run.id(), run.version())))
                .isEqualTo(
                        RunOutcome.Invalid.of(Problem.of("rows", "payouts.problem.account-changed", payable.name())));
        town.take(frozen(payable));
        assertThat(town.call(exporter, () -> files.export(run.id(), run.version())))
                .isEqualTo(RunOutcome.Invalid.of(Problem.of("rows", "payouts.problem.frozen", payable.name())));
        assertThat(files(run)).isZero();
    }

    @Test
    void givesBackWhatACancelledRunHadReserved() {
        Payable payable = town.decided();
        PayoutRun run = town.approved(payable);
        SignedInUser officer = town.person(Role.PROGRAMME_OFFICER);

        PayoutRun cancelled = PayoutTown.done(town.call(officer, () -> runs.cancel(run.id(), run.version())));

        assertThat(cancelled.state()).isEqualTo(RunState.CANCELLED);
        assertThat(balance(payable).payable()).isEqualTo(PayoutTown.BONUS);
        assertThat(town.call(officer, () -> runs.cancel(run.id(), run.version())))
                .isInstanceOf(RunOutcome.Done.class);
        PayoutRun again = town.exported(payable);
        assertThat(repository.rows(again.id()).getFirst().endToEndId()).endsWith("-2");
        assertThat(town.call(officer, () -> runs.cancel(again.id(), again.version())))
                .isInstanceOf(RunOutcome.Stale.class);
    }

    /** Whoever is disqualified takes no part at all, not even in putting the run together (KL 6:28, 7:4). */
    @Test
    void isNotPutTogetherByThePayeesPeople() {
        SignedInUser officer = town.person(Role.PROGRAMME_OFFICER);
        LocalDate day = town.call(officer, runs::firstPayDay);
        Payable own = town.decided();
        Payable other = town.decided();
        town.ties(officer, own);

        assertThat(prepare(officer, day, other.decision(), own.decision()))
                .isEqualTo(RunOutcome.Invalid.of(Problem.of("rows", "payouts.problem.tied", own.name())));
        assertThat(prepare(officer, day, other.decision())).isInstanceOf(RunOutcome.Done.class);
        assertThat(prepare(town.person(Role.PROGRAMME_OFFICER), day, own.decision()))
                .isInstanceOf(RunOutcome.Done.class);
    }

    @Test
    void tellsEachWhatWaitsForTheirOwnSignatureAndNothingElse() {
        PayoutRun draft = town.prepared(town.decided());
        PayoutRun reviewed = town.reviewed(town.decided());
        SignedInUser reviewer = town.signer(Duty.REVIEW);
        SignedInUser approver = town.signer(Duty.APPROVE);

        assertThat(waitingFor(reviewer, Duty.REVIEW)).contains(draft.id()).doesNotContain(reviewed.id());
        assertThat(waitingFor(approver, Duty.APPROVE)).contains(reviewed.id()).doesNotContain(draft.id());
        assertThat(waitingFor(town.person(Role.PAYMENT_REVIEWER), Duty.REVIEW)).isEmpty();
        town.approve(approver, reviewed);
        assertThat(waitingFor(approver, Duty.APPROVE)).doesNotContain(reviewed.id());
        assertThat(waitingFor(town.signer(Duty.EXPORT), Duty.EXPORT)).contains(reviewed.id());
    }

    private List<RunId> waitingFor(SignedInUser who, Duty duty) {
        return town.call(who, () -> runs.waitingForMe(duty)).stream()
                .map(PayoutRun::id)
                .toList();
    }

    @Test
    void keepsEveryEntry() {
        Payable payable = town.decided();

        assertThatThrownBy(() -> sql.execute("delete from ledger_entry")).hasStackTraceContaining("denied");
        assertThatThrownBy(() -> sql.execute("update ledger_entry set amount_ore = 1"))
                .hasStackTraceContaining("denied");
        assertThat(ledger.entries(payable.decision())).hasSize(1);
    }

    private RunOutcome prepare(SignedInUser who, LocalDate day, DecisionId... decisions) {
        return town.call(who, () -> runs.prepare(RunId.next(), day, List.of(decisions)));
    }

    private PayoutRun upTo(Duty duty, Payable payable) {
        return switch (duty) {
            case REVIEW -> town.prepared(payable);
            case APPROVE -> town.reviewed(payable);
            case EXPORT -> town.approved(payable);
        };
    }

    private RunOutcome sign(SignedInUser who, Duty duty, PayoutRun run) {
        return town.call(who, () -> switch (duty) {
            case REVIEW -> runs.review(run.id(), run.version());
            case APPROVE -> runs.approve(run.id(), run.version());
            case EXPORT -> files.export(run.id(), run.version());
        });
    }

    private Balance balance(Payable payable) {
        return Balance.of(ledger.entries(payable.decision()));
    }

    private long files(PayoutRun run) {
        return ((Number) java.util.Objects.requireNonNull(sql.fetchValue(
                        "select count(*) from payment_file where run_id = ?",
                        run.id().value())))
                .longValue();
    }

    private static Payable frozen(Payable payable) {
        return new Payable(
                payable.decision(),
                payable.association(),
                payable.name(),
                payable.organisation(),
                payable.year(),
                payable.amount(),
                payable.decidedAt(),
                payable.account(),
                Payable.Freeze.ACCOUNT_CHANGED,
                payable.assessors());
    }

    private static Payable with(Payable payable, PayeeAccount account) {
        return new Payable(
                payable.decision(),
                payable.association(),
                payable.name(),
                payable.organisation(),
                payable.year(),
                payable.amount(),
                payable.decidedAt(),
                account,
                null,
                payable.assessors());
    }

    private static se.trygghetsportalen.payouts.domain.Mark mark(
            se.trygghetsportalen.payouts.domain.@org.jspecify.annotations.Nullable Mark mark) {
        return java.util.Objects.requireNonNull(mark);
    }

    private List<RunOutcome> together(
            @org.jspecify.annotations.Nullable SignedInUser who, java.util.function.IntFunction<RunOutcome> work)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(NODES);
        try (ExecutorService pool = Executors.newFixedThreadPool(NODES)) {
            List<Future<RunOutcome>> running = new ArrayList<>();
            for (int node = 0; node < NODES; node++) {
                int number = node;
                running.add(pool.submit(() -> {
                    start.await();
                    return who == null ? work.apply(number) : town.call(who, () -> work.apply(number));
                }));
            }
            List<RunOutcome> outcomes = new ArrayList<>();
            for (Future<RunOutcome> answer : running) {
                outcomes.add(answer.get());
            }
            return outcomes;
        }
    }
}
