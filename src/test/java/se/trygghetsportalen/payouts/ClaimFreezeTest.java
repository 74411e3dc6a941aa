package se.trygghetsportalen.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.payouts.domain.Duty;
import se.trygghetsportalen.payouts.domain.LedgerOutcome;
import se.trygghetsportalen.payouts.domain.LedgerRepository;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.payouts.domain.PayableRepository;
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

/** As long as an association owes money its other bonuses are frozen, until all is settled or somebody releases them. */
@PortalTest
class ClaimFreezeTest {
    private static final Money SOME = Money.ofKronor(4_000);

    @Autowired
    private PayoutTown town;

    @Autowired
    private PayoutRuns runs;

    @Autowired
    private Recovery recovery;

    @Autowired
    private PayableRepository payables;

    @Autowired
    private LedgerRepository ledger;

    @Autowired
    private RunRepository repository;

    @BeforeEach
    void agree() {
        town.agreeWithTheBank();
    }

    @Test
    void freezesWhatIsDecidedBeforeAndAfterTheClaimAndThawsAtZero() {
        Payable owed = town.paid(town.decided());
        Payable before = town.take(town.payable(owed.organisation()));
        Payable other = town.decided();
        assertThat(freeze(before)).isNull();

        claim(owed);
        Payable after = town.take(town.payable(owed.organisation()));
        assertThat(freeze(before)).isEqualTo(Payable.Freeze.RECOVERY);
        assertThat(freeze(after)).isEqualTo(Payable.Freeze.RECOVERY);
        assertThat(freeze(other)).as("of another association").isNull();
        assertThat(prepare(after))
                .isEqualTo(RunOutcome.Invalid.of(Problem.of("rows", "payouts.problem.frozen", after.name())));

        recovered(owed, SOME.minus(Money.ofOre(1)));
        assertThat(freeze(after)).as("an öre is left").isEqualTo(Payable.Freeze.RECOVERY);
        recovered(owed, Money.ofOre(1));
        assertThat(freeze(before)).isNull();
        assertThat(freeze(after)).isNull();
        assertThat(prepare(after)).isInstanceOf(RunOutcome.Done.class);
    }

    @Test
    void settingOffThawsTheRest() {
        Payable owed = town.paid(town.decided());
        Payable next = town.take(town.payable(owed.organisation()));
        claim(owed);
        assertThat(freeze(next)).isEqualTo(Payable.Freeze.RECOVERY);

        assertThat(town.call(
                        town.person(Role.DECISION_MAKER),
                        () -> recovery.setOff(owed.decision(), entries(owed), next.decision(), SOME, "Kvittning")))
                .isInstanceOf(LedgerOutcome.Entered.class);

        assertThat(freeze(next)).isNull();
        PayoutRun run = town.exported(next);
        assertThat(repository.rows(run.id()))
                .singleElement()
                .satisfies(row -> assertThat(row.amount()).isEqualTo(PayoutTown.BONUS.minus(SOME)));
    }

    @Test
    void isReleasedByADecisionMakerWithAReason() {
        Payable owed = town.paid(town.decided());
        Payable next = town.take(town.payable(owed.organisation()));
        Payable another = town.take(town.payable(owed.organisation()));
        SignedInUser maker = town.person(Role.DECISION_MAKER);
        assertThat(town.call(maker, () -> recovery.release(next.decision(), "Avbetalning")))
                .as("nothing is frozen")
                .isEqualTo(new LedgerOutcome.Stale());
        claim(owed);

        assertThat(town.call(maker, () -> recovery.release(next.decision(), " ")))
                .isEqualTo(new LedgerOutcome.WithoutReason());
        for (Role role : List.of(Role.PROGRAMME_OFFICER, Role.PAYMENT_APPROVER, Role.PAYMENT_EXPORTER)) {
            assertThatThrownBy(() -> town.call(town.person(role), () -> recovery.release(next.decision(), "Nej")))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(freeze(next)).isEqualTo(Payable.Freeze.RECOVERY);
        assertThat(town.call(maker, () -> recovery.release(next.decision(), "Avbetalning")))
                .isInstanceOf(LedgerOutcome.Entered.class);

        assertThat(freeze(next)).isNull();
        assertThat(freeze(another)).isEqualTo(Payable.Freeze.RECOVERY);
        assertThat(payables.releaseOf(next.decision()).orElseThrow().reason()).isEqualTo("Avbetalning");
        assertThat(prepare(next)).isInstanceOf(RunOutcome.Done.class);
    }

    /** A claim that comes while another bonus stands in a run stops the run, until that row is taken out. */
    @Test
    void isTakenOutOfARunSoThatTheOthersGoOn() {
        Payable owed = town.paid(town.decided());
        Payable next = town.take(town.payable(owed.organisation()));
        Payable other = town.decided();
        PayoutRun run = town.reviewed(next, other);
        claim(owed);
        SignedInUser approver = town.signer(Duty.APPROVE);

        assertThat(town.call(approver, () -> runs.approve(run.id(), run.version())))
                .isEqualTo(RunOutcome.Invalid.of(Problem.of("rows", "payouts.problem.frozen", next.name())));
        assertThatThrownBy(() ->
                        town.call(town.person(Role.AUDITOR), () -> runs.takeOutWhatIsBlocked(run.id(), run.version())))
                .isInstanceOf(AccessDeniedException.class);
        PayoutRun left = PayoutTown.done(town.call(
                town.person(Role.PROGRAMME_OFFICER), () -> runs.takeOutWhatIsBlocked(run.id(), run.version())));

        assertThat(left.state()).isEqualTo(RunState.REVIEWED);
        assertThat(repository.rows(run.id()).stream().filter(PayoutRow::stands).map(PayoutRow::decision))
                .containsExactly(other.decision());
        assertThat(town.call(approver, () -> runs.approve(run.id(), run.version())))
                .as("over the run as it was before")
                .isInstanceOf(RunOutcome.Stale.class);
        assertThat(town.approve(approver, left).state()).isEqualTo(RunState.APPROVED);
        assertThat(town.call(
                        town.person(Role.PROGRAMME_OFFICER),
                        () -> runs.takeOutWhatIsBlocked(run.id(), left.version() + 1)))
                .as("nothing is blocked now")
                .isInstanceOf(RunOutcome.Done.class);
        recovered(owed, SOME);
        assertThat(prepare(next)).isInstanceOf(RunOutcome.Done.class);
    }

    private void claim(Payable owed) {
        assertThat(town.call(
                        town.person(Role.DECISION_MAKER),
                        () -> recovery.revoke(owed.decision(), entries(owed), SOME, "Två lag deltog inte.")))
                .isInstanceOf(LedgerOutcome.Entered.class);
    }

    private void recovered(Payable owed, Money amount) {
        assertThat(town.call(
                        town.person(Role.PAYMENT_EXPORTER),
                        () -> recovery.recovered(owed.decision(), entries(owed), amount, "Inbetalning")))
                .isInstanceOf(LedgerOutcome.Entered.class);
    }

    private RunOutcome prepare(Payable payable) {
        return town.call(
                town.person(Role.PROGRAMME_OFFICER),
                () -> runs.prepare(RunId.next(), runs.firstPayDay(), List.of(payable.decision())));
    }

    private Payable.@org.jspecify.annotations.Nullable Freeze freeze(Payable payable) {
        return payables.find(payable.decision()).orElseThrow().freeze();
    }

    private int entries(Payable payable) {
        return ledger.entries(payable.decision()).size();
    }
}
