package se.trygghetsportalen.payouts;

import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.EntryKind;
import se.trygghetsportalen.payouts.domain.Mark;
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
        takeIn(List.of(payable));
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
        takeIn(sources.stream().flatMap(source -> source.decided().stream()).toList());
    }

    /** Asks every room that decides for those decisions as they stand now, so that none is paid by what was true before. */
    void refresh(Collection<DecisionId> decisions) {
        takeIn(sources.stream()
                .flatMap(source -> source.decided(decisions).stream())
                .toList());
    }

    private void takeIn(List<Payable> decided) {
        List<Payable> taken = payables.take(
                decided.stream().filter(each -> each.amount().isPositive()).toList());
        if (taken.isEmpty()) {
            return;
        }
        Mark mark = trail.mark();
        LedgerBook.Page page = book.open(taken.stream().map(Payable::decision).toList());
        taken.forEach(each -> page.write(each.decision(), EntryKind.GRANTED, each.amount(), mark, null, ""));
        page.store();
        trail.inOneGo(() -> taken.forEach(each -> trail.record(
                "payable.granted",
                "payable",
                each.decision().value(),
                Map.of("amount_ore", Long.toString(each.amount().ore())))));
    }
}
