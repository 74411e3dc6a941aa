package se.trygghetsportalen.payouts;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.EntryKind;
import se.trygghetsportalen.payouts.domain.Mark;
import se.trygghetsportalen.payouts.domain.PayoutRow;
import se.trygghetsportalen.payouts.domain.PayoutRun;
import se.trygghetsportalen.payouts.domain.RunRepository;
import se.trygghetsportalen.payouts.domain.RunStep;
import se.trygghetsportalen.payouts.domain.TakenOutFor;

/**
 * Takes rows out of a run that has not left the portal: what was reserved for them is free, and the file will be without
 * them. A signature is for each row by itself, so it holds for those that are left; a run with none left is cancelled.
 */
@Component
class RowRemoval {
    private final RunRepository runs;
    private final PayoutTrail trail;

    RowRemoval(RunRepository runs, PayoutTrail trail) {
        this.runs = runs;
        this.trail = trail;
    }

    /** The runs that have not left the portal in which the decision stands; nobody else signs or exports them meanwhile. */
    List<PayoutRun> openRunsOf(DecisionId decision) {
        return runs.openRunsOf(decision).stream()
                .flatMap(id -> runs.findToChange(id).stream())
                .toList();
    }

    /**
     * The run without those rows. The caller holds the run and the decisions' rows, and stores the page.
     *
     * @return the run as it is now
     */
    PayoutRun takeOut(PayoutRun run, Predicate<PayoutRow> which, TakenOutFor why, LedgerBook.Page page) {
        Mark mark = trail.mark();
        List<PayoutRow> standing =
                runs.rows(run.id()).stream().filter(PayoutRow::stands).toList();
        List<PayoutRow> out = standing.stream().filter(which).toList();
        out.forEach(row -> {
            page.write(row.decision(), EntryKind.RELEASED, row.amount(), mark, run.id(), "");
            runs.save(row.takenOut(why));
        });
        RunStep step = out.size() == standing.size() ? RunStep.CANCEL : RunStep.TAKE_OUT;
        PayoutRun next = run.after(step, mark).orElseThrow();
        runs.save(next);
        trail.record(
                "payout-run.rows-taken-out",
                "payout-run",
                run.id().value(),
                Map.of("rows", Integer.toString(out.size()), "why", why.name(), "step", step.name()));
        return next;
    }
}
