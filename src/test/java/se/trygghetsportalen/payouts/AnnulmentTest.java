package se.trygghetsportalen.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.payouts.domain.AnswerOutcome;
import se.trygghetsportalen.payouts.domain.Balance;
import se.trygghetsportalen.payouts.domain.Duty;
import se.trygghetsportalen.payouts.domain.EntryKind;
import se.trygghetsportalen.payouts.domain.LedgerEntry;
import se.trygghetsportalen.payouts.domain.LedgerOutcome;
import se.trygghetsportalen.payouts.domain.LedgerRepository;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.payouts.domain.PaymentFileRepository;
import se.trygghetsportalen.payouts.domain.PayoutRow;
import se.trygghetsportalen.payouts.domain.PayoutRun;
import se.trygghetsportalen.payouts.domain.RunOutcome;
import se.trygghetsportalen.payouts.domain.RunRepository;
import se.trygghetsportalen.payouts.domain.RunState;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.Money;

/** A decision is annulled in each state of the run that it stands in: it is never paid twice, nor paid and kept. */
@PortalTest
class AnnulmentTest {
    private static final String WHY = "Domstolen upphäver beslutet.";
    private static final int RACES = 14;

    @Autowired
    private PayoutTown town;

    @Autowired
    private PayoutRuns runs;

    @Autowired
    private PaymentFiles files;

    @Autowired
    private PaymentFileRepository stored;

    @Autowired
    private BankAnswers answers;

    @Autowired
    private Recovery recovery;

    @Autowired
    private RunRepository repository;

    @Autowired
    private LedgerRepository ledger;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void agree() {
        town.agreeWithTheBank();
    }

    @ParameterizedTest
    @EnumSource
    void inEveryStateOfTheRun(RunState state) {
        Payable annulled = town.decided();
        Payable other = town.decided();
        PayoutRun before = run(state, annulled, other);

        assertThat(revoke(annulled)).isInstanceOf(LedgerOutcome.Entered.class);

        PayoutRun after = repository.find(before.id()).orElseThrow();
        Balance balance = balance(annulled);
        assertThat(balance.entitled()).isEqualTo(Money.ZERO);
        assertThat(balance.payable()).isEqualTo(Money.ZERO);
        PayoutRow row = row(after, annulled);
        assertThat(row(after, other).stands()).isTrue();
        switch (state) {
            case DRAFT, REVIEWED, APPROVED -> {
                assertThat(after.state()).isEqualTo(state);
                assertThat(after.version()).isEqualTo(before.version() + 1);
                assertThat(row.state()).isEqualTo(PayoutRow.State.TAKEN_OUT);
                assertThat(row.reason()).isEqualTo("ANNULLED");
                assertThat(balance.reserved()).isEqualTo(Money.ZERO);
                assertThat(balance.owed()).isEqualTo(Money.ZERO);
                assertThat(kinds(annulled))
                        .containsExactly(EntryKind.GRANTED, EntryKind.RESERVED, EntryKind.RELEASED, EntryKind.REVOKED);
                goesOnWithoutIt(after, annulled, other);
            }
            case EXPORTED -> {
                assertThat(after).isEqualTo(before);
                assertThat(row.state()).isEqualTo(PayoutRow.State.WAITING);
                assertThat(balance.owed()).isEqualTo(PayoutTown.BONUS);
                bankPays(annulled, after);
                assertThat(balance(annulled).kept()).isEqualTo(PayoutTown.BONUS);
                assertThat(balance(annulled).owed()).isEqualTo(PayoutTown.BONUS);
            }
            case SETTLED -> {
                assertThat(after).isEqualTo(before);
                assertThat(row.state()).isEqualTo(PayoutRow.State.PAID);
                assertThat(balance.owed()).isEqualTo(PayoutTown.BONUS);
            }
            case CANCELLED -> {
                assertThat(after).isEqualTo(before);
                assertThat(balance.owed()).isEqualTo(Money.ZERO);
            }
        }
        SignedInUser officer = town.person(Role.PROGRAMME_OFFICER);
        assertThat(town.call(
                        officer,
                        () -> runs.prepare(
                                se.trygghetsportalen.payouts.domain.RunId.next(),
                                runs.firstPayDay(),
                                List.of(annulled.decision()))))
                .isInstanceOf(RunOutcome.Invalid.class);
    }

    /** The signatures for what is left hold, and the file is made without what was taken out. */
    private void goesOnWithoutIt(PayoutRun left, Payable annulled, Payable other) {
        PayoutRun run = left;
        if (run.state() == RunState.DRAFT) {
            PayoutRun draft = run;
            run = PayoutTown.done(town.call(town.signer(Duty.REVIEW), () -> runs.review(draft.id(), draft.version())));
        }
        if (run.state() == RunState.REVIEWED) {
            run = town.approve(town.signer(Duty.APPROVE), run);
        }
        PayoutRun approved = run;
        PayoutRun exported = PayoutTown.done(
                town.call(town.signer(Duty.EXPORT), () -> files.export(approved.id(), approved.version())));
        assertThat(file(exported))
                .contains("<NbOfTxs>1</NbOfTxs>", "<CtrlSum>15000.00</CtrlSum>", other.name())
                .doesNotContain(annulled.name());
        bankPays(other, exported);
        assertThat(repository.find(exported.id()).orElseThrow().state()).isEqualTo(RunState.SETTLED);
        assertThat(town.call(
                        town.signer(Duty.EXPORT),
                        () -> answers.read(PayoutTown.notification(annulled, exported.id() + "-2"))))
                .as("the bank pays what it was never told of")
                .isEqualTo(new AnswerOutcome.Read(0, 0, 1));
    }

    @Test
    void cancelsARunOfWhichNothingIsLeft() {
        Payable only = town.decided();
        PayoutRun run = town.approved(only);

        revoke(only);

        assertThat(repository.find(run.id()).orElseThrow().state()).isEqualTo(RunState.CANCELLED);
        assertThat(town.call(town.signer(Duty.EXPORT), () -> files.export(run.id(), run.version())))
                .isInstanceOf(RunOutcome.Stale.class);
        assertThat(stored.find(run.id())).isEmpty();
    }

    @Test
    void closesTheClaimWhenTheBankRefusesWhatWasOnItsWay() {
        Payable payable = town.decided();
        PayoutRun run = town.exported(payable);
        revoke(payable);
        assertThat(balance(payable).owed()).isEqualTo(PayoutTown.BONUS);

        assertThat(recover(payable, PayoutTown.BONUS))
                .as("nothing to give back before it is paid")
                .isEqualTo(new LedgerOutcome.TooMuch(Money.ZERO));
        assertThat(read(status(row(run, payable).endToEndId(), "RJCT"))).isEqualTo(new AnswerOutcome.Read(1, 0, 0));

        assertThat(balance(payable).owed()).isEqualTo(Money.ZERO);
        assertThat(balance(payable).payable()).isEqualTo(Money.ZERO);
    }

    /** What the association has paid back itself the bank cannot send back too: a person looks at the line. */
    @Test
    void leavesToAPersonWhatComesBackTwice() {
        Payable payable = town.paid(town.decided());
        revoke(payable);
        assertThat(recover(payable, Money.ofKronor(4_000))).isInstanceOf(LedgerOutcome.Entered.class);

        String back = new String(PayoutTown.notification(payable, payable.decision() + "-b"), StandardCharsets.UTF_8)
                .replace("DBIT", "CRDT");
        assertThat(read(back)).isEqualTo(new AnswerOutcome.Read(0, 0, 1));
        assertThat(balance(payable).returned()).isEqualTo(Money.ZERO);
        assertThat(balance(payable).owed()).isEqualTo(Money.ofKronor(11_000));
    }

    /** Part of a bonus that stands in a run is taken back: the rest is put into another one. */
    @Test
    void lowersWhatStandsInARun() {
        Payable payable = town.decided();
        PayoutRun run = town.reviewed(payable, town.decided());

        assertThat(town.call(
                        town.person(Role.DECISION_MAKER),
                        () -> recovery.revoke(payable.decision(), 2, Money.ofKronor(5_000), WHY)))
                .isInstanceOf(LedgerOutcome.Entered.class);

        assertThat(row(run, payable).stands()).isFalse();
        assertThat(balance(payable).payable()).isEqualTo(Money.ofKronor(10_000));
        PayoutRun next = town.exported(payable);
        assertThat(row(next, payable).amount()).isEqualTo(Money.ofKronor(10_000));
    }

    /**
     * At the same moment as the export one is first: the annulled bonus is in the file and claimed back, or in neither. Each
     * is first at least once, since it is let in before the other; the other rounds begin when both are there. In those the
     * export mostly wins: it begins with the run's lock, while an annulment has to read what it annuls first.
     */
    @Test
    void raceWithTheExport(TestReporter reporter) throws Exception {
        Map<First, Integer> came = new EnumMap<>(First.class);
        for (int round = 0; round < RACES; round++) {
            First letIn = First.values()[Math.min(round, First.WHOEVER_COMES.ordinal())];
            First first = race(letIn);
            assertThat(letIn).isIn(first, First.WHOEVER_COMES);
            came.merge(first, 1, Integer::sum);
        }
        reporter.publishEntry("came first", came.toString());
        assertThat(came).containsOnlyKeys(First.EXPORT, First.ANNULMENT);
    }

    private First race(First letIn) throws Exception {
        Payable annulled = town.decided();
        Payable other = town.decided();
        PayoutRun run = town.approved(annulled, other);
        SignedInUser exporter = town.signer(Duty.EXPORT);
        Start start = new Start(letIn);
        RunOutcome outcome;
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Future<RunOutcome> export = pool.submit(() ->
                    start.of(First.EXPORT, () -> town.call(exporter, () -> files.export(run.id(), run.version()))));
            Future<LedgerOutcome> annul = pool.submit(() -> start.of(First.ANNULMENT, () -> revoke(annulled)));
            outcome = export.get();
            assertThat(annul.get()).isInstanceOf(LedgerOutcome.Entered.class);
        }

        Balance balance = balance(annulled);
        assertThat(balance.entitled()).isEqualTo(Money.ZERO);
        if (outcome instanceof RunOutcome.Done) {
            assertThat(file(run)).contains(annulled.name());
            assertThat(balance.reserved()).isEqualTo(PayoutTown.BONUS);
            assertThat(balance.owed()).isEqualTo(PayoutTown.BONUS);
            assertThat(row(run, annulled).stands()).isTrue();
            return First.EXPORT;
        }
        assertThat(outcome).isInstanceOf(RunOutcome.Stale.class);
        assertThat(stored.find(run.id())).isEmpty();
        assertThat(balance.reserved()).isEqualTo(Money.ZERO);
        assertThat(balance.owed()).isEqualTo(Money.ZERO);
        assertThat(row(run, annulled).stands()).isFalse();
        PayoutRun left = repository.find(run.id()).orElseThrow();
        PayoutTown.done(town.call(exporter, () -> files.export(left.id(), left.version())));
        assertThat(file(run)).doesNotContain(annulled.name()).contains(other.name());
        return First.ANNULMENT;
    }

    private enum First {
        EXPORT,
        ANNULMENT,
        WHOEVER_COMES
    }

    /** Lets two in at once, or one so that it has done its work and not stored it when the other begins. */
    private final class Start {
        private final First letIn;
        private final CyclicBarrier together = new CyclicBarrier(2);

        Start(First letIn) {
            this.letIn = letIn;
        }

        <T> T of(First who, Supplier<T> work) throws Exception {
            if (letIn == who) {
                return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
                    T done = work.get();
                    await();
                    return done;
                }));
            }
            await();
            return work.get();
        }

        private void await() {
            try {
                together.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException nobody) {
                throw new IllegalStateException(nobody);
            }
        }
    }

    private PayoutRun run(RunState state, Payable... payables) {
        return switch (state) {
            case DRAFT -> town.prepared(payables);
            case REVIEWED -> town.reviewed(payables);
            case APPROVED -> town.approved(payables);
            case EXPORTED -> town.exported(payables);
            case SETTLED -> {
                PayoutRun run = town.exported(payables);
                for (Payable payable : payables) {
                    bankPays(payable, run);
                }
                yield repository.find(run.id()).orElseThrow();
            }
            case CANCELLED -> {
                PayoutRun run = town.approved(payables);
                yield PayoutTown.done(
                        town.call(town.person(Role.PROGRAMME_OFFICER), () -> runs.cancel(run.id(), run.version())));
            }
        };
    }

    private void bankPays(Payable payable, PayoutRun run) {
        String message = payable.decision().value().toString().substring(0, 8) + run.id();
        assertThat(town.call(town.signer(Duty.EXPORT), () -> answers.read(PayoutTown.notification(payable, message))))
                .isEqualTo(new AnswerOutcome.Read(1, 0, 0));
    }

    private AnswerOutcome read(String file) {
        return town.call(town.signer(Duty.EXPORT), () -> answers.read(file.getBytes(StandardCharsets.UTF_8)));
    }

    private LedgerOutcome revoke(Payable payable) {
        SignedInUser maker = town.person(Role.DECISION_MAKER);
        for (int attempt = 0; attempt < 5; attempt++) {
            int seen = ledger.entries(payable.decision()).size();
            LedgerOutcome outcome =
                    town.call(maker, () -> recovery.revoke(payable.decision(), seen, PayoutTown.BONUS, WHY));
            if (!(outcome instanceof LedgerOutcome.Stale)) {
                return outcome;
            }
        }
        throw new AssertionError("Always somebody else");
    }

    private LedgerOutcome recover(Payable payable, Money amount) {
        int seen = ledger.entries(payable.decision()).size();
        return town.call(
                town.person(Role.PAYMENT_EXPORTER),
                () -> recovery.recovered(payable.decision(), seen, amount, "Inbetalning"));
    }

    private List<EntryKind> kinds(Payable payable) {
        return ledger.entries(payable.decision()).stream()
                .map(LedgerEntry::kind)
                .toList();
    }

    private Balance balance(Payable payable) {
        return Balance.of(ledger.entries(payable.decision()));
    }

    private PayoutRow row(PayoutRun run, Payable payable) {
        return repository.rows(run.id()).stream()
                .filter(row -> row.decision().equals(payable.decision()))
                .findFirst()
                .orElseThrow();
    }

    private String file(PayoutRun run) {
        return new String(stored.find(run.id()).orElseThrow().content(), StandardCharsets.UTF_8);
    }

    private static String status(String reference, String said) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt><GrpHdr><MsgId>"
                + Objects.hash(reference, said) + "</MsgId></GrpHdr><OrgnlPmtInfAndSts><TxInfAndSts><OrgnlEndToEndId>"
                + reference + "</OrgnlEndToEndId><TxSts>" + said
                + "</TxSts></TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>";
    }
}
