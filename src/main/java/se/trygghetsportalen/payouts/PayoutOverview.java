package se.trygghetsportalen.payouts;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import se.trygghetsportalen.payouts.domain.Release;
import se.trygghetsportalen.payouts.domain.ReminderRepository;
import se.trygghetsportalen.payouts.domain.RunId;
import se.trygghetsportalen.payouts.domain.RunLine;
import se.trygghetsportalen.payouts.domain.RunRepository;
import se.trygghetsportalen.payouts.domain.RunStep;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.OrganisationNumber;
import se.trygghetsportalen.shared.Problem;

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
    private final ReminderRepository reminders;
    private final AccountRepository accounts;
    private final Signers signers;

    PayoutOverview(
            PayableRepository payables,
            LedgerRepository ledger,
            RunRepository runs,
            ReminderRepository reminders,
            AccountRepository accounts,
            Signers signers) {
        this.payables = payables;
        this.ledger = ledger;
        this.runs = runs;
        this.reminders = reminders;
        this.accounts = accounts;
        this.signers = signers;
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

    /** What of the latest year the person asking can put into a run now. */
    public List<Line> waiting() {
        Set<OrganisationNumber> own = ownAssociations();
        return years().stream()
                .limit(1)
                .flatMap(year -> lines(year).stream())
                .filter(line -> line.isWaiting() && !own.contains(line.payable().organisation()))
                .toList();
    }

    /** The associations that the reader belongs, or has belonged, to: somebody else handles their money. */
    public Set<OrganisationNumber> ownAssociations() {
        return signers.ties();
    }

    /** The newest runs. */
    public List<RunLine> runs() {
        return runs.newest(NEWEST_RUNS);
    }

    public Optional<Details> run(RunId id) {
        return runs.find(id).map(run -> {
            List<PayoutRow> rows = runs.rows(id);
            return new Details(
                    run, rows, RunStep.TAKE_OUT.from(run.state()).isPresent() ? blocked(rows) : List.of(), names(run));
        });
    }

    private List<Problem> blocked(List<PayoutRow> rows) {
        List<PayoutRow> standing = rows.stream().filter(PayoutRow::stands).toList();
        return RowCheck.problems(
                standing,
                payables.find(standing.stream().map(PayoutRow::decision).toList()));
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
            Optional<Release> release = payables.releaseOf(decision);
            release.ifPresent(said -> people.add(said.mark().by()));
            return new Account(
                    payable, entries, others, reminders.of(decision), release.orElse(null), accounts.names(people));
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
    public record Line(Payable payable, Balance balance) {
        /** Whether something of it can be put into a run now. */
        public boolean isWaiting() {
            return payable.isOpen() && balance.payable().isPositive();
        }
    }

    /**
     * A run.
     *
     * @param rows all of them, also those that were taken out
     * @param blocked what stands in the way of rows that may not be paid now; empty once the run has left the portal
     * @param names what the people who signed it are called
     */
    public record Details(PayoutRun run, List<PayoutRow> rows, List<Problem> blocked, Map<ActorId, String> names) {}

    /**
     * A decision's ledger.
     *
     * @param entries all of them, first one first
     * @param others the other bonuses of the association of which something is left
     * @param reminded on which days the association was reminded of what it owes
     * @param release who said that it is paid although the association owes money; null when nobody has
     * @param names what the people in it are called
     */
    public record Account(
            Payable payable,
            List<LedgerEntry> entries,
            List<Payable> others,
            List<LocalDate> reminded,
            @Nullable Release release,
            Map<ActorId, String> names) {
        /** The sum of the entries. */
        public Balance balance() {
            return Balance.of(entries);
        }
    }
}
