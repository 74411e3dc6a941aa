package se.trygghetsportalen.payouts;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.payouts.domain.EntryKind;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.payouts.domain.PayableDecisions;
import se.trygghetsportalen.payouts.domain.PayableRepository;

/**
 * Takes decided bonuses in: the decision becomes payable, once, with the ledger's first entry in the same transaction.
 * What is known already only follows in account and freeze.
 */
@Service
@Transactional
public class DecisionIntake {
    private final List<PayableDecisions> sources;
    private final PayableRepository payables;
    private final LedgerBook book;
    private final PayoutTrail trail;

    DecisionIntake(List<PayableDecisions> sources, PayableRepository payables, LedgerBook book, PayoutTrail trail) {
        this.sources = sources;
        this.payables = payables;
        this.book = book;
        this.trail = trail;
    }

    /** Hands over one decision, as the person who decided it. */
    @RolesAllowed(PayoutRoles.DECISION_MAKER)
    public void take(Payable payable) {
        takeIn(payable);
    }

    /** Asks every room that decides for its decisions as they stand now. */
    @RolesAllowed({
        PayoutRoles.OFFICER,
        PayoutRoles.DECISION_MAKER,
        PayoutRoles.REVIEWER,
        PayoutRoles.APPROVER,
        PayoutRoles.EXPORTER,
        PayoutRoles.AUDITOR
    })
    public void refresh() {
        sources.forEach(source -> source.decided().forEach(this::takeIn));
    }

    private void takeIn(Payable payable) {
        if (!payable.amount().isPositive() || !payables.take(payable)) {
            return;
        }
        LedgerBook.Page page = book.open(List.of(payable.decision()));
        page.write(payable.decision(), EntryKind.GRANTED, payable.amount(), trail.mark(), null, "");
        page.store();
        trail.record(
                "payable.granted",
                "payable",
                payable.decision().value(),
                Map.of("amount_ore", Long.toString(payable.amount().ore())));
    }
}
