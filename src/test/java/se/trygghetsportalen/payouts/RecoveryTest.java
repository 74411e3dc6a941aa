package se.trygghetsportalen.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.payouts.domain.Balance;
import se.trygghetsportalen.payouts.domain.LedgerOutcome;
import se.trygghetsportalen.payouts.domain.LedgerRepository;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.Money;

@PortalTest
class RecoveryTest {
    private static final Money SOME = Money.ofKronor(4_000);

    @Autowired
    private PayoutTown town;

    @Autowired
    private Recovery recovery;

    @Autowired
    private LedgerRepository ledger;

    @BeforeEach
    void agree() {
        town.agreeWithTheBank();
    }

    @Test
    void takesBackBitByBitUntilNothingIsOwed() {
        Payable payable = town.paid(town.decided());
        SignedInUser maker = town.person(Role.DECISION_MAKER);
        SignedInUser exporter = town.person(Role.PAYMENT_EXPORTER);

        assertThat(town.call(maker, () -> recovery.revoke(payable.decision(), 3, SOME, "Föreningen upphörde")))
                .isInstanceOf(LedgerOutcome.Entered.class);
        assertThat(town.call(maker, () -> recovery.revoke(payable.decision(), 3, SOME, "Föreningen upphörde")))
                .as("pressed twice")
                .isEqualTo(new LedgerOutcome.Stale());
        assertThat(balance(payable).owed()).isEqualTo(SOME);

        Money half = Money.ofKronor(2_000);
        town.call(exporter, () -> recovery.recovered(payable.decision(), 4, half, "Inbetalning 1"));
        assertThat(balance(payable).owed()).isEqualTo(half);
        assertThat(town.call(
                        exporter,
                        () -> recovery.recovered(payable.decision(), 5, half.plus(Money.ofOre(1)), "För mycket")))
                .isEqualTo(new LedgerOutcome.TooMuch(half));
        town.call(exporter, () -> recovery.recovered(payable.decision(), 5, half, "Inbetalning 2"));
        assertThat(balance(payable).owed()).isEqualTo(Money.ZERO);
        assertThat(balance(payable).kept()).isEqualTo(PayoutTown.BONUS.minus(SOME));
    }

    @Test
    void setsADebtOffAgainstAnotherBonusOfTheSameAssociation() {
        Payable owed = town.paid(town.decided());
        Payable next = town.take(town.payable(owed.organisation()));
        Payable other = town.decided();
        SignedInUser maker = town.person(Role.DECISION_MAKER);
        town.call(maker, () -> recovery.revoke(owed.decision(), 3, SOME, "Upphävt"));

        assertThat(town.call(maker, () -> recovery.setOff(owed.decision(), 4, next.decision(), SOME, "Kvittning")))
                .isInstanceOf(LedgerOutcome.Entered.class);

        assertThat(balance(owed).owed()).isEqualTo(Money.ZERO);
        assertThat(balance(next).payable()).isEqualTo(PayoutTown.BONUS.minus(SOME));
        assertThat(balance(next).setOff()).isEqualTo(SOME);
        assertThatThrownBy(() -> town.call(
                        maker, () -> recovery.setOff(owed.decision(), 5, other.decision(), SOME, "Fel förening")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void asksForAReasonAndTheRightRole() {
        Payable payable = town.decided();
        SignedInUser maker = town.person(Role.DECISION_MAKER);

        assertThat(town.call(maker, () -> recovery.revoke(payable.decision(), 1, SOME, " ")))
                .isEqualTo(new LedgerOutcome.WithoutReason());
        for (Role role : new Role[] {Role.PROGRAMME_OFFICER, Role.PAYMENT_APPROVER, Role.ADMINISTRATOR}) {
            SignedInUser other = town.person(role);
            assertThatThrownBy(() -> town.call(other, () -> recovery.revoke(payable.decision(), 1, SOME, "Nej")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> town.call(other, () -> recovery.recovered(payable.decision(), 1, SOME, "Nej")))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private Balance balance(Payable payable) {
        return Balance.of(ledger.entries(payable.decision()));
    }
}
