package se.trygghetsportalen.payouts;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.bonus.Applications;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.payouts.PayoutOverview.Line;
import se.trygghetsportalen.payouts.domain.Balance;
import se.trygghetsportalen.payouts.domain.EntryKind;
import se.trygghetsportalen.payouts.domain.LedgerEntry;
import se.trygghetsportalen.payouts.domain.LedgerRepository;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.payouts.domain.PayableRepository;
import se.trygghetsportalen.people.domain.Roles;

/**
 * What an association sees of its money in its case: what is decided, on its way, paid, frozen and to be paid back. What
 * the municipality does with runs and who signs them is not told.
 */
@Service
@Transactional(readOnly = true)
public class CasePayouts {
    private static final Set<EntryKind> WITHIN = Set.of(EntryKind.RESERVED, EntryKind.RELEASED);

    private final Applications applications;
    private final PayableRepository payables;
    private final LedgerRepository ledger;

    CasePayouts(Applications applications, PayableRepository payables, LedgerRepository ledger) {
        this.applications = applications;
        this.payables = payables;
        this.ledger = ledger;
    }

    /**
     * What was decided for the application's association in its year, and where that money is. Empty before a decision,
     * and to everybody but the association's own representatives.
     */
    @RolesAllowed(Roles.ASSOCIATION_REPRESENTATIVE)
    public List<Sight> of(ApplicationId id) {
        return applications.find(id).stream()
                .flatMap(sight -> payables.of(sight.association().number()).stream()
                        .filter(payable -> payable.year() == sight.year().plan().year()))
                .map(this::sight)
                .toList();
    }

    private Sight sight(Payable payable) {
        List<LedgerEntry> entries = ledger.entries(payable.decision());
        return new Sight(
                new Line(payable, Balance.of(entries)),
                entries.stream().filter(entry -> !WITHIN.contains(entry.kind())).toList());
    }

    /**
     * A decided bonus.
     *
     * @param line where its money is
     * @param entries what happened with it, first thing first, without what only moves within the municipality
     */
    public record Sight(Line line, List<LedgerEntry> entries) {}
}
