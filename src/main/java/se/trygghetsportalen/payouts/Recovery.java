package se.trygghetsportalen.payouts;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.payouts.domain.Balance;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.EntryKind;
import se.trygghetsportalen.payouts.domain.LedgerOutcome;
import se.trygghetsportalen.payouts.domain.LedgerRepository;
import se.trygghetsportalen.payouts.domain.Mark;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.payouts.domain.PayableRepository;
import se.trygghetsportalen.payouts.domain.PayoutRun;
import se.trygghetsportalen.payouts.domain.Release;
import se.trygghetsportalen.payouts.domain.TakenOutFor;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.OrganisationNumber;

/**
 * Gets back what an association has received too much: the decision is annulled wholly or in part, and the money comes
 * back, at once or bit by bit, or is set off against another of its bonuses. Each entry names how many the person had
 * before them, so that pressing twice enters once.
 */
@Service
@Transactional
public class Recovery {
    private static final int LONGEST_REASON = 500;

    private final PayableRepository payables;
    private final LedgerRepository ledger;
    private final LedgerBook book;
    private final RowRemoval removal;
    private final RecoveryReminders reminders;
    private final Signers signers;
    private final PayoutTrail trail;

    Recovery(
            PayableRepository payables,
            LedgerRepository ledger,
            LedgerBook book,
            RowRemoval removal,
            RecoveryReminders reminders,
            Signers signers,
            PayoutTrail trail) {
        this.payables = payables;
        this.ledger = ledger;
        this.book = book;
        this.removal = removal;
        this.reminders = reminders;
        this.signers = signers;
        this.trail = trail;
    }

    /**
     * Annuls a decision wholly or in part, by hand.
     *
     * @see #annulled
     */
    @RolesAllowed(PayoutRoles.DECISION_MAKER)
    public LedgerOutcome revoke(DecisionId decision, int seen, Money amount, String reason) {
        return isTied(payables.find(decision).stream().toList())
                ? new LedgerOutcome.Tied()
                : annulled(decision, seen, amount, reason);
    }

    /**
     * Follows a decision that was annulled wholly or in part, whoever it was that said so. It is taken out of a run that has not left the portal; what has been paid of it,
     * or is on its way from the bank, is owed from then on.
     */
    @RolesAllowed(PayoutRoles.DECISION_MAKER)
    public LedgerOutcome annulled(DecisionId decision, int seen, Money amount, String reason) {
        // In the order in which an export takes its locks: the run, and then what stands in it.
        List<PayoutRun> open = removal.openRunsOf(decision);
        LedgerOutcome outcome = enter(
                decision,
                seen,
                EntryKind.REVOKED,
                amount,
                reason,
                page -> open.forEach(run ->
                        removal.takeOut(run, row -> row.decision().equals(decision), TakenOutFor.ANNULLED, page)));
        if (outcome instanceof LedgerOutcome.Entered(Balance balance)) {
            reminders.claim(payables.find(decision).orElseThrow(), balance);
        }
        return outcome;
    }

    /** Enters that the association has paid money back. */
    @RolesAllowed(PayoutRoles.EXPORTER)
    public LedgerOutcome recovered(DecisionId decision, int seen, Money amount, String reason) {
        return isTied(payables.find(decision).stream().toList())
                ? new LedgerOutcome.Tied()
                : enter(decision, seen, EntryKind.RECOVERED, amount, reason, page -> {});
    }

    /**
     * Lets a bonus be paid although the association owes money of another one. Saying it again changes nothing.
     *
     * @return entered, or that a reason is missing, or that it is not frozen by a claim
     */
    @RolesAllowed(PayoutRoles.DECISION_MAKER)
    public LedgerOutcome release(DecisionId decision, String reason) {
        List<Payable> held = payables.findToChange(List.of(decision));
        if (held.isEmpty()) {
            throw new NoSuchElementException("No decision " + decision);
        }
        if (isTied(held)) {
            return new LedgerOutcome.Tied();
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return new LedgerOutcome.WithoutReason();
        }
        Balance balance = Balance.of(ledger.entries(decision));
        if (payables.releaseOf(decision).isPresent()) {
            return new LedgerOutcome.Entered(balance);
        }
        if (payables.find(decision).orElseThrow().freeze() != Payable.Freeze.RECOVERY) {
            return new LedgerOutcome.Stale();
        }
        payables.release(decision, new Release(trail.mark(), reason.strip()));
        trail.record("payable.released", "payable", decision.value(), Map.of());
        return new LedgerOutcome.Entered(balance);
    }

    /**
     * Keeps money of one bonus to settle what the same association owes of another.
     *
     * @param owed the decision of which too much was paid
     * @param seen how many entries of it the person had before them
     * @param from the decision whose money is kept
     * @throws IllegalArgumentException when they belong to different associations, or are the same
     */
    @RolesAllowed(PayoutRoles.DECISION_MAKER)
    public LedgerOutcome setOff(DecisionId owed, int seen, DecisionId from, Money amount, String reason) {
        List<Payable> both = payables.findToChange(List.of(owed, from));
        if (both.size() != 2
                || !both.getFirst().organisation().equals(both.getLast().organisation())) {
            throw new IllegalArgumentException("Not two bonuses of one association");
        }
        if (isTied(both)) {
            return new LedgerOutcome.Tied();
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return new LedgerOutcome.WithoutReason();
        }
        if (ledger.entries(owed).size() != seen) {
            return new LedgerOutcome.Stale();
        }
        LedgerBook.Page page = book.open(List.of(owed, from));
        Money most = page.balance(owed)
                .most(EntryKind.RECOVERED)
                .min(page.balance(from).most(EntryKind.SET_OFF));
        if (!amount.isPositive() || amount.isMoreThan(most)) {
            return new LedgerOutcome.TooMuch(most);
        }
        Mark mark = trail.mark();
        page.write(from, EntryKind.SET_OFF, amount, mark, null, reason.strip());
        page.write(owed, EntryKind.RECOVERED, amount, mark, null, reason.strip());
        page.store();
        record(EntryKind.SET_OFF, from, amount);
        record(EntryKind.RECOVERED, owed, amount);
        return new LedgerOutcome.Entered(page.balance(owed));
    }

    private boolean isTied(List<Payable> payables) {
        Set<OrganisationNumber> ties = signers.ties();
        return payables.stream().anyMatch(payable -> ties.contains(payable.organisation()));
    }

    /** @param before writes what has to come before the entry */
    private LedgerOutcome enter(
            DecisionId decision,
            int seen,
            EntryKind kind,
            Money amount,
            String reason,
            Consumer<LedgerBook.Page> before) {
        if (payables.findToChange(List.of(decision)).isEmpty()) {
            throw new NoSuchElementException("No decision " + decision);
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return new LedgerOutcome.WithoutReason();
        }
        if (ledger.entries(decision).size() != seen) {
            return new LedgerOutcome.Stale();
        }
        LedgerBook.Page page = book.open(List.of(decision));
        if (!page.balance(decision).allows(kind, amount)) {
            return new LedgerOutcome.TooMuch(page.balance(decision).most(kind));
        }
        before.accept(page);
        page.write(decision, kind, amount, trail.mark(), null, reason.strip());
        page.store();
        record(kind, decision, amount);
        return new LedgerOutcome.Entered(page.balance(decision));
    }

    private void record(EntryKind kind, DecisionId decision, Money amount) {
        trail.record(
                "payable." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "payable",
                decision.value(),
                Map.of("amount_ore", Long.toString(amount.ore())));
    }
}
