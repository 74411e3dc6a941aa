package se.trygghetsportalen.payouts;

import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.payouts.domain.Balance;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.LedgerEntry;
import se.trygghetsportalen.payouts.domain.LedgerRepository;
import se.trygghetsportalen.payouts.domain.LedgerRepository.Standing;
import se.trygghetsportalen.payouts.domain.Mark;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.payouts.domain.PayableRepository;
import se.trygghetsportalen.payouts.domain.PayoutRow;
import se.trygghetsportalen.payouts.domain.PayoutRun;
import se.trygghetsportalen.payouts.domain.RunId;
import se.trygghetsportalen.payouts.domain.RunLine;
import se.trygghetsportalen.payouts.domain.RunRepository;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.shared.ActorId;

/** What there is to pay, what stands in runs and what each ledger says, for everybody with a part in payouts. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({
    PayoutRoles.OFFICER,
    PayoutRoles.DECISION_MAKER,
    PayoutRoles.REVIEWER,
    PayoutRoles.APPROVER,
    PayoutRoles.EXPORTER,
    PayoutRoles.AUDITOR
})
public class PayoutOverview {
    private static final int NEWEST_RUNS = 100;
    private static final Standing EMPTY = new Standing(Balance.NONE, 0);

    private final PayableRepository payables;
    private final LedgerRepository ledger;
    private final RunRepository runs;
    private final AccountRepository accounts;

    PayoutOverview(
            PayableRepository payables, LedgerRepository ledger, RunRepository runs, AccountRepository accounts) {
        this.payables = payables;
        this.ledger = ledger;
        this.runs = runs;
        this.accounts = accounts;
    }

    /** The bonus years in which something has been decided, latest first. */
    public List<Integer> years() {
        return payables.years();
    }

    /** What was decided for the year, each with where its money is, by the association's name. */
    public List<Line> lines(int year) {
        Map<DecisionId, Standing> standings = ledger.standings(year);
        return payables.ofYear(year).stream()
                .map(payable -> new Line(
                        payable,
                        standings.getOrDefault(payable.decision(), EMPTY).balance()))
                .toList();
    }

    /** The newest runs. */
    public List<RunLine> runs() {
        return runs.newest(NEWEST_RUNS);
    }

    public Optional<Details> run(RunId id) {
        return runs.find(id).map(run -> new Details(run, runs.rows(id), names(run)));
    }

    /** Everything that has been entered about a decision, in its order. */
    public Optional<Account> account(DecisionId decision) {
        return payables.find(decision).map(payable -> {
            List<LedgerEntry> entries = ledger.entries(decision);
            Set<ActorId> people = new HashSet<>();
            entries.forEach(entry -> people.add(entry.mark().by()));
            List<Payable> others = payables.of(payable.organisation()).stream()
                    .filter(other -> !other.decision().equals(decision))
                    .filter(other -> Balance.of(ledger.entries(other.decision()))
                            .payable()
                            .isPositive())
                    .toList();
            return new Account(payable, entries, others, accounts.names(people));
        });
    }

    private Map<ActorId, String> names(PayoutRun run) {
        Set<ActorId> people = new HashSet<>();
        Stream.of(run.prepared(), run.reviewed(), run.approved(), run.exported())
                .filter(Objects::nonNull)
                .map(Mark::by)
                .forEach(people::add);
        return accounts.names(people);
    }

    /** A decision with where its money is. */
    public record Line(Payable payable, Balance balance) {}

    /** A run with its rows, and what the people who signed it are called. */
    public record Details(PayoutRun run, List<PayoutRow> rows, Map<ActorId, String> names) {}

    /**
     * A decision's ledger, the other bonuses of the association of which something is left, and what the people in it are
     * called.
     */
    public record Account(
            Payable payable, List<LedgerEntry> entries, List<Payable> others, Map<ActorId, String> names) {
        /** The sum of the entries. */
        public Balance balance() {
            return Balance.of(entries);
        }
    }
}
