package se.trygghetsportalen.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.SigningRule;
import se.trygghetsportalen.bonus.BonusTown;
import se.trygghetsportalen.payouts.domain.Balance;
import se.trygghetsportalen.payouts.domain.LedgerOutcome;
import se.trygghetsportalen.payouts.domain.LedgerRepository;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.payouts.domain.ReminderRepository;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.platform.mail.NoticeBoard;
import se.trygghetsportalen.platform.mail.domain.Notice;
import se.trygghetsportalen.shared.Money;

@PortalTest
class RecoveryTest {
    private static final Money SOME = Money.ofKronor(4_000);

    @Autowired
    private PayoutTown town;

    @Autowired
    private Recovery recovery;

    @Autowired
    private RecoveryReminders reminders;

    @Autowired
    private ReminderRepository sent;

    @Autowired
    private NoticeBoard notices;

    @Autowired
    private BonusTown bonus;

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

    /** The other way round too: whoever is tied to the association neither claims from it nor lets it off. */
    @Test
    void isNotForThePeopleOfTheAssociation() {
        Payable owed = town.paid(town.decided());
        Payable next = town.take(town.payable(owed.organisation()));
        SignedInUser maker = town.person(Role.DECISION_MAKER);
        SignedInUser tied = town.person(Role.DECISION_MAKER, Role.PAYMENT_EXPORTER);
        town.ties(tied, owed);
        LedgerOutcome refused = new LedgerOutcome.Tied();

        assertThat(town.call(tied, () -> recovery.revoke(owed.decision(), 3, SOME, "Upphävt")))
                .isEqualTo(refused);
        town.call(maker, () -> recovery.revoke(owed.decision(), 3, SOME, "Upphävt"));
        assertThat(town.call(tied, () -> recovery.recovered(owed.decision(), 4, SOME, "Inbetalning")))
                .isEqualTo(refused);
        assertThat(town.call(tied, () -> recovery.setOff(owed.decision(), 4, next.decision(), SOME, "Kvittning")))
                .isEqualTo(refused);
        assertThat(town.call(tied, () -> recovery.release(next.decision(), "Behövs till lokalen")))
                .isEqualTo(refused);
        assertThat(balance(owed).owed()).isEqualTo(SOME);
        assertThat(balance(next).payable()).isEqualTo(PayoutTown.BONUS);
        assertThat(town.call(maker, () -> recovery.release(next.decision(), "Behövs till lokalen")))
                .isInstanceOf(LedgerOutcome.Entered.class);
    }

    @Test
    void tellsTheRepresentativesOfTheClaimAndRemindsThemEveryThirtiethDayUntilAllIsPaid() {
        SignedInUser chair = bonus.representative();
        Association association = bonus.association(31, SigningRule.ALONE, chair);
        Payable some = town.payable(association.number());
        Payable payable = town.paid(town.take(new Payable(
                some.decision(),
                association.id().value(),
                some.name(),
                some.organisation(),
                some.year(),
                some.amount(),
                some.decidedAt(),
                some.account(),
                null,
                Set.of())));
        town.call(
                town.person(Role.DECISION_MAKER),
                () -> recovery.revoke(payable.decision(), 3, SOME, "Två lag deltog inte."));
        assertThat(heard(chair)).containsExactly("payouts.notice.claim");

        LocalDate claimed = town.today();
        reminders.sendDue(claimed.plusDays(RecoveryReminders.DAYS_BETWEEN - 1L));
        assertThat(heard(chair)).hasSize(1);
        LocalDate due = claimed.plusDays(RecoveryReminders.DAYS_BETWEEN);
        reminders.sendDue(due);
        reminders.sendDue(due);
        reminders.sendDue(due.plusDays(RecoveryReminders.DAYS_BETWEEN - 1L));
        assertThat(heard(chair)).containsExactly("payouts.notice.reminder", "payouts.notice.claim");
        assertThat(sent.of(payable.decision())).containsExactly(due);
        reminders.sendDue(due.plusDays(RecoveryReminders.DAYS_BETWEEN));
        assertThat(heard(chair)).hasSize(3);

        town.call(
                town.person(Role.PAYMENT_EXPORTER),
                () -> recovery.recovered(payable.decision(), 4, SOME, "Inbetalning"));
        reminders.sendDue(due.plusYears(1));
        assertThat(heard(chair)).hasSize(3);
    }

    private List<String> heard(SignedInUser person) {
        return town.call(person, () -> notices.newest(20)).stream()
                .map(Notice::textKey)
                .filter(key -> key.startsWith("payouts."))
                .toList();
    }

    private Balance balance(Payable payable) {
        return Balance.of(ledger.entries(payable.decision()));
    }
}
