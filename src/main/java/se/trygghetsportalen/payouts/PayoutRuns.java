package se.trygghetsportalen.payouts;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.Duty;
import se.trygghetsportalen.payouts.domain.DutyRule;
import se.trygghetsportalen.payouts.domain.EntryKind;
import se.trygghetsportalen.payouts.domain.Mark;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.payouts.domain.PayableRepository;
import se.trygghetsportalen.payouts.domain.PayoutRow;
import se.trygghetsportalen.payouts.domain.PayoutRun;
import se.trygghetsportalen.payouts.domain.RunId;
import se.trygghetsportalen.payouts.domain.RunOutcome;
import se.trygghetsportalen.payouts.domain.RunRepository;
import se.trygghetsportalen.payouts.domain.RunState;
import se.trygghetsportalen.payouts.domain.RunStep;
import se.trygghetsportalen.payouts.domain.TakenOutFor;
import se.trygghetsportalen.platform.calendar.SwedishCalendar;
import se.trygghetsportalen.platform.settings.Settings;
import se.trygghetsportalen.platform.settings.domain.SettingKeys;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.OrganisationNumber;
import se.trygghetsportalen.shared.Problem;

/**
 * Puts runs together and has them signed. Of two who sign at once one is first, and the other is told so; what a person
 * may sign is told by {@code SeparationOfDuties}, whatever the screen shows.
 */
@Service
@Transactional
public class PayoutRuns {
    private static final int LONGEST_AHEAD_DAYS = 60;

    private final DecisionIntake intake;
    private final PayableRepository payables;
    private final RunRepository runs;
    private final LedgerBook book;
    private final RowRemoval removal;
    private final Signers signers;
    private final SwedishCalendar calendar;
    private final Settings settings;
    private final PayoutTrail trail;

    PayoutRuns(
            DecisionIntake intake,
            PayableRepository payables,
            RunRepository runs,
            LedgerBook book,
            RowRemoval removal,
            Signers signers,
            SwedishCalendar calendar,
            Settings settings,
            PayoutTrail trail) {
        this.intake = intake;
        this.payables = payables;
        this.runs = runs;
        this.book = book;
        this.removal = removal;
        this.signers = signers;
        this.calendar = calendar;
        this.settings = settings;
        this.trail = trail;
    }

    /** The first day on which a run that is put together today can be paid. */
    @RolesAllowed({PayoutRoles.OFFICER, PayoutRoles.REVIEWER, PayoutRoles.EXPORTER})
    public LocalDate firstPayDay() {
        return calendar.nextBankDay(trail.today());
    }

    /**
     * Puts a run together: what each decision still has to be paid is reserved, so that it stands in no other run. Putting
     * the same together again, by the same id, answers the same. Nobody puts a payment to an association of their own into
     * one.
     */
    @RolesAllowed({PayoutRoles.OFFICER, PayoutRoles.REVIEWER, PayoutRoles.EXPORTER})
    public RunOutcome prepare(RunId id, LocalDate payOn, Collection<DecisionId> decisions) {
        // The lock before anything is read: a snapshot from before it would not see what another run has reserved.
        payables.hold(decisions);
        Optional<PayoutRun> known = runs.find(id);
        if (known.isPresent()) {
            return new RunOutcome.Done(known.get());
        }
        if (decisions.isEmpty()) {
            return RunOutcome.Invalid.of(Problem.of("rows", "payouts.problem.no-rows"));
        }
        if (!calendar.isBankDay(payOn)
                || payOn.isBefore(trail.today())
                || payOn.isAfter(trail.today().plusDays(LONGEST_AHEAD_DAYS))) {
            return RunOutcome.Invalid.of(Problem.of("payOn", "payouts.problem.pay-day"));
        }
        List<Payable> chosen = intake.refresh(decisions);
        LedgerBook.Page page = book.open(decisions);
        Set<OrganisationNumber> ties = signers.ties();
        List<Problem> problems = new ArrayList<>();
        for (Payable payable : chosen) {
            if (ties.contains(payable.organisation())) {
                problems.add(Problem.of("rows", "payouts.problem.tied", payable.name()));
            } else if (!payable.isOpen()) {
                problems.add(Problem.of("rows", "payouts.problem.frozen", payable.name()));
            } else if (!page.balance(payable.decision()).payable().isPositive()) {
                problems.add(Problem.of("rows", "payouts.problem.nothing-left", payable.name()));
            }
        }
        if (!problems.isEmpty()
                || chosen.size() != List.copyOf(decisions).stream().distinct().count()) {
            return new RunOutcome.Invalid(
                    problems.isEmpty() ? List.of(Problem.of("rows", "payouts.problem.unknown")) : problems);
        }
        return store(
                PayoutRun.prepared(id, payOn, settings.value(SettingKeys.RESPONSIBILITY), trail.mark()), chosen, page);
    }

    private RunOutcome store(PayoutRun run, List<Payable> chosen, LedgerBook.Page page) {
        List<PayoutRow> rows = rows(
                run.id(),
                chosen,
                decision -> page.balance(decision).payable(),
                runs.attempts(chosen.stream().map(Payable::decision).toList()));
        if (!runs.add(run, rows)) {
            return new RunOutcome.Stale(runs.find(run.id()).orElseThrow());
        }
        rows.forEach(row -> page.write(row.decision(), EntryKind.RESERVED, row.amount(), run.prepared(), run.id(), ""));
        page.store();
        trail.record(
                "payout-run.prepared",
                "payout-run",
                run.id().value(),
                Map.of("pay_on", run.payOn().toString(), "rows", Integer.toString(rows.size())));
        return new RunOutcome.Done(run);
    }

    /** The payments of a run, in an order that the same decisions always have. */
    static List<PayoutRow> rows(
            RunId run,
            Collection<Payable> chosen,
            Function<DecisionId, Money> payable,
            Map<DecisionId, Integer> attempts) {
        List<Payable> inOrder = chosen.stream()
                .sorted(Comparator.comparing(
                                (Payable each) -> each.organisation().digits())
                        .thenComparing(each -> each.decision().value()))
                .toList();
        List<PayoutRow> rows = new ArrayList<>();
        for (Payable each : inOrder) {
            DecisionId decision = each.decision();
            rows.add(new PayoutRow(
                    run,
                    rows.size() + 1,
                    decision,
                    each.name(),
                    Objects.requireNonNull(each.account()),
                    payable.apply(decision),
                    PayoutRow.endToEndId(decision, attempts.getOrDefault(decision, 0) + 1),
                    PayoutRow.State.WAITING,
                    null));
        }
        return rows;
    }

    /** Signs that each payment is right (granskningsattest). */
    @RolesAllowed(PayoutRoles.REVIEWER)
    public RunOutcome review(RunId id, int version) {
        return sign(id, version, Duty.REVIEW, RunStep.REVIEW);
    }

    /** Signs that the run is to be paid (beslutsattest). */
    @RolesAllowed(PayoutRoles.APPROVER)
    public RunOutcome approve(RunId id, int version) {
        return sign(id, version, Duty.APPROVE, RunStep.APPROVE);
    }

    /** The rules that would keep the person asking from signing: for the page, which says so beforehand. */
    @RolesAllowed({PayoutRoles.REVIEWER, PayoutRoles.APPROVER, PayoutRoles.EXPORTER})
    @Transactional(readOnly = true)
    public List<DutyRule> standingInTheWay(RunId id, Duty duty) {
        return runs.find(id)
                .map(run -> {
                    List<PayoutRow> rows = standing(id);
                    return signers.brokenBy(duty, run, rows, payablesOf(rows));
                })
                .orElse(List.of());
    }

    /** The runs that wait for that step and of which the person asking may take it, the one that is to be paid first first. */
    @RolesAllowed({PayoutRoles.REVIEWER, PayoutRoles.APPROVER, PayoutRoles.EXPORTER})
    @Transactional(readOnly = true)
    public List<PayoutRun> waitingForMe(Duty duty) {
        return runs.in(duty.from()).stream()
                .filter(run -> standingInTheWay(run.id(), duty).isEmpty())
                .toList();
    }

    /** The runs that the bank should have paid by now and has not answered about, the one that was due first first. */
    @RolesAllowed(PayoutRoles.EXPORTER)
    @Transactional(readOnly = true)
    public List<PayoutRun> waitingForTheBank() {
        LocalDate today = trail.today();
        return runs.in(RunState.EXPORTED).stream()
                .filter(run -> run.payOn().isBefore(today))
                .toList();
    }

    /** Takes back a run of which nothing has left the portal; what it reserved is free again. */
    @RolesAllowed({PayoutRoles.OFFICER, PayoutRoles.REVIEWER, PayoutRoles.APPROVER, PayoutRoles.EXPORTER})
    public RunOutcome cancel(RunId id, int version) {
        Optional<PayoutRun> found = runs.findToChange(id);
        if (found.isEmpty()) {
            return new RunOutcome.Missing();
        }
        PayoutRun run = found.get();
        if (run.state() == RunState.CANCELLED) {
            return new RunOutcome.Done(run);
        }
        Optional<PayoutRun> next = run.after(RunStep.CANCEL, trail.mark());
        if (run.version() != version || next.isEmpty()) {
            return new RunOutcome.Stale(run);
        }
        List<PayoutRow> rows = standing(id);
        LedgerBook.Page page = open(rows);
        Mark mark = trail.mark();
        rows.forEach(row -> page.write(row.decision(), EntryKind.RELEASED, row.amount(), mark, id, ""));
        page.store();
        return saved(next.get(), RunStep.CANCEL);
    }

    /**
     * Takes out of the run what may not be paid now, so that the others need not wait for it: each is free for another run
     * once it may be paid again.
     */
    @RolesAllowed({PayoutRoles.OFFICER, PayoutRoles.REVIEWER, PayoutRoles.APPROVER, PayoutRoles.EXPORTER})
    public RunOutcome takeOutWhatIsBlocked(RunId id, int version) {
        Optional<PayoutRun> found = runs.findToChange(id);
        if (found.isEmpty()) {
            return new RunOutcome.Missing();
        }
        PayoutRun run = found.get();
        if (run.version() != version || RunStep.TAKE_OUT.from(run.state()).isEmpty()) {
            return new RunOutcome.Stale(run);
        }
        List<PayoutRow> rows = standing(id);
        Set<Integer> blocked = RowCheck.blocked(rows, refreshed(rows)).keySet().stream()
                .map(PayoutRow::number)
                .collect(Collectors.toSet());
        if (blocked.isEmpty()) {
            return new RunOutcome.Done(run);
        }
        LedgerBook.Page page = open(rows);
        PayoutRun left = removal.takeOut(run, row -> blocked.contains(row.number()), TakenOutFor.FROZEN, page);
        page.store();
        return new RunOutcome.Done(left);
    }

    private List<PayoutRow> standing(RunId id) {
        return runs.rows(id).stream().filter(PayoutRow::stands).toList();
    }

    /** A page for the rows' decisions, which nobody else enters anything about meanwhile. */
    private LedgerBook.Page open(List<PayoutRow> rows) {
        List<DecisionId> decisions = rows.stream().map(PayoutRow::decision).toList();
        payables.hold(decisions);
        return book.open(decisions);
    }

    private RunOutcome sign(RunId id, int version, Duty duty, RunStep step) {
        Optional<PayoutRun> found = runs.findToChange(id);
        if (found.isEmpty()) {
            return new RunOutcome.Missing();
        }
        PayoutRun run = found.get();
        if (isDoneByMe(run, step)) {
            return new RunOutcome.Done(run);
        }
        Optional<PayoutRun> next = run.after(step, trail.mark());
        if (run.version() != version || next.isEmpty()) {
            return new RunOutcome.Stale(run);
        }
        List<PayoutRow> rows = standing(id);
        List<Payable> now = refreshed(rows);
        List<DutyRule> broken = signers.brokenBy(duty, run, rows, now);
        if (!broken.isEmpty()) {
            return new RunOutcome.Refused(broken);
        }
        List<Problem> problems = RowCheck.problems(rows, now);
        return problems.isEmpty() ? saved(next.get(), step) : new RunOutcome.Invalid(problems);
    }

    private boolean isDoneByMe(PayoutRun run, RunStep step) {
        Mark mark = step == RunStep.REVIEW ? run.reviewed() : run.approved();
        return mark != null && mark.by().equals(trail.actor());
    }

    /** As the rooms that decide say now, and not only when somebody last asked them. */
    private List<Payable> refreshed(List<PayoutRow> rows) {
        return intake.refresh(rows.stream().map(PayoutRow::decision).toList());
    }

    private List<Payable> payablesOf(List<PayoutRow> rows) {
        return payables.find(rows.stream().map(PayoutRow::decision).toList());
    }

    private RunOutcome saved(PayoutRun run, RunStep step) {
        runs.save(run);
        trail.record(
                "payout-run." + run.state().name().toLowerCase(Locale.ROOT),
                "payout-run",
                run.id().value(),
                Map.of("step", step.name()));
        return new RunOutcome.Done(run);
    }
}
