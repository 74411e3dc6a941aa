package se.trygghetsportalen.payouts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.associations.domain.OcrReference;
import se.trygghetsportalen.associations.domain.Payee;
import se.trygghetsportalen.bonus.BonusDecided;
import se.trygghetsportalen.bonus.BonusRevoked;
import se.trygghetsportalen.bonus.DecidedBonuses;
import se.trygghetsportalen.bonus.DecidedBonuses.Decided;
import se.trygghetsportalen.bonus.domain.BonusDecisionId;
import se.trygghetsportalen.bonus.domain.Granted;
import se.trygghetsportalen.payouts.domain.Balance;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.EntryKind;
import se.trygghetsportalen.payouts.domain.LedgerRepository;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.payouts.domain.PayableDecisions;
import se.trygghetsportalen.payouts.domain.PayeeAccount;
import se.trygghetsportalen.payouts.domain.YearPots;
import se.trygghetsportalen.shared.Money;

/**
 * The bonus room's decisions as this room pays them: taken in as they are signed, frozen while they are appealed where
 * the year says so, or the association's account waits for a second person, and taken back when a court has annulled them.
 */
@Component
class BonusSource implements PayableDecisions, YearPots {
    private final DecidedBonuses bonuses;
    private final LedgerRepository ledger;

    BonusSource(DecidedBonuses bonuses, LedgerRepository ledger) {
        this.bonuses = bonuses;
        this.ledger = ledger;
    }

    @Override
    public List<Payable> decided(int year) {
        return bonuses.ofYear(year).stream().map(BonusSource::payable).toList();
    }

    @Override
    public List<Payable> decided(Collection<DecisionId> which) {
        return bonuses
                .those(which.stream()
                        .map(each -> new BonusDecisionId(each.value()))
                        .toList())
                .stream()
                .map(BonusSource::payable)
                .toList();
    }

    @Override
    public List<Payable> news(Collection<DecisionId> which, Map<DecisionId, Payable> known) {
        List<DecisionId> news =
                bonuses
                        .standing(which.stream()
                                .map(each -> new BonusDecisionId(each.value()))
                                .toList())
                        .stream()
                        .filter(now -> !isSaid(known.get(idOf(now.decision().value())), now))
                        .map(now -> idOf(now.decision().value()))
                        .toList();
        return news.isEmpty() ? List.of() : decided(news);
    }

    private static boolean isSaid(@Nullable Payable known, DecidedBonuses.Standing now) {
        return known != null && known.says(now.payee().name(), account(now.payee()), freeze(now.payee(), now.waits()));
    }

    @Override
    public Optional<Money> of(int year) {
        return bonuses.potOf(year);
    }

    private static Payable payable(Decided decided) {
        Granted granted = decided.decision();
        Payee payee = decided.payee();
        return new Payable(
                idOf(granted.id().value()),
                payee.id().value(),
                payee.name(),
                payee.number(),
                granted.year(),
                granted.amount(),
                granted.signedAt(),
                account(payee),
                freeze(payee, granted.waits()),
                granted.involved());
    }

    private static @Nullable PayeeAccount account(Payee payee) {
        var account = payee.account();
        return account == null
                ? null
                : new PayeeAccount(
                        PayeeAccount.Kind.valueOf(account.kind().name()),
                        account.digits(),
                        account.reference().map(OcrReference::digits).orElse(null));
    }

    private static Payable.@Nullable Freeze freeze(Payee payee, boolean waits) {
        if (payee.frozen()) {
            return Payable.Freeze.ACCOUNT_CHANGED;
        }
        return waits ? Payable.Freeze.APPEALED : null;
    }

    private static DecisionId idOf(java.util.UUID value) {
        return new DecisionId(value);
    }

    /** Hears of bonuses that are decided or annulled, apart from what it takes them from: the intake asks that for more. */
    @Component
    static class Listener {
        private static final int LONGEST_REASON = 500;

        private final BonusSource source;
        private final DecisionIntake intake;
        private final Recovery recovery;

        Listener(BonusSource source, DecisionIntake intake, Recovery recovery) {
            this.source = source;
            this.intake = intake;
            this.recovery = recovery;
        }

        @EventListener
        void on(BonusDecided decided) {
            intake.take(source.decided(
                    decided.decisions().stream().map(each -> idOf(each.value())).toList()));
        }

        /** Whatever becomes of its money: what stands in a run comes out of it, what has left the portal is claimed back. */
        @EventListener
        void on(BonusRevoked revoked) {
            DecisionId decision = idOf(revoked.decision().value());
            var entries = source.ledger.entries(decision);
            if (entries.isEmpty()) {
                return;
            }
            Money most = Balance.of(entries).most(EntryKind.REVOKED).min(revoked.amount());
            if (most.isPositive()) {
                String reason = revoked.reason();
                recovery.annulled(
                        decision, entries.size(), most, reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
            }
        }
    }
}
