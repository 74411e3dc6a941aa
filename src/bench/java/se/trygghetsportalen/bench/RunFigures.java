package se.trygghetsportalen.bench;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;
import se.trygghetsportalen.payouts.DecisionIntake;
import se.trygghetsportalen.payouts.PaymentFiles;
import se.trygghetsportalen.payouts.PayoutOverview;
import se.trygghetsportalen.payouts.PayoutRuns;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.PaymentFile;
import se.trygghetsportalen.payouts.domain.PayoutRun;
import se.trygghetsportalen.payouts.domain.RunId;
import se.trygghetsportalen.payouts.domain.RunOutcome;

/**
 * The second half of P7 as people do it, through the services and the database: decided bonuses are taken in, put into a
 * run, reviewed, approved and written to a file. Each time in a year of its own, with those of the earlier times beside
 * them.
 */
final class RunFigures {
    private static final int ROWS = 10_000;
    private static final int TIMES = 5;
    private static final int FIRST_YEAR = 2201;
    private static final int MOST_MS = 5_000;
    private static final double MEBIBYTE = 1024.0 * 1024;
    private static final List<String> STEPS =
            List.of("taken in", "put into a run", "reviewed", "approved", "written to a file");

    private final PayoutRuns runs;
    private final PaymentFiles files;
    private final DecisionIntake intake;
    private final PayoutOverview overview;
    private final Function<String, Bench.As> as;

    RunFigures(ApplicationContext portal, Function<String, Bench.As> as) {
        this.runs = portal.getBean(PayoutRuns.class);
        this.files = portal.getBean(PaymentFiles.class);
        this.intake = portal.getBean(DecisionIntake.class);
        this.overview = portal.getBean(PayoutOverview.class);
        this.as = as;
    }

    void measure(Table table, Connection owner) throws Exception {
        FillDecided.associations(owner, ROWS);
        double[][] steps = new double[STEPS.size()][TIMES];
        double[] sums = new double[TIMES];
        int bytes = 0;
        // The first year is for the machine to get used to it.
        for (int time = -1; time < TIMES; time++) {
            int year = FIRST_YEAR + 1 + time;
            FillDecided.decisions(owner, year, ROWS);
            double[] ms = new double[STEPS.size()];
            bytes = oneYear(year, ms);
            if (time >= 0) {
                for (int step = 0; step < ms.length; step++) {
                    steps[step][time] = ms[step];
                }
                sums[time] = Arrays.stream(ms).sum();
            }
        }
        for (int step = 0; step < steps.length; step++) {
            table.row(
                    "P7",
                    "in the database: 10 000 decided bonuses " + STEPS.get(step),
                    Table.ms(Timing.of(steps[step]).median()),
                    "");
        }
        Timing whole = Timing.of(sums);
        table.row(
                "P7",
                String.format(Locale.ROOT, "in the database: all of that (%.1f MiB)", bytes / MEBIBYTE),
                Table.ms(whole.median()) + ", longest " + Table.ms(whole.percentile(100)),
                "≤ 5 s with scoring and allocation" + (whole.percentile(100) > MOST_MS ? ": **not met**" : ""));
    }

    private int oneYear(int year, double[] ms) throws Exception {
        ms[0] = Timing.once(() -> as("handlaggare1", () -> {
            intake.refresh(year);
            return year;
        }));
        List<DecisionId> decisions = as(
                "handlaggare1",
                () -> overview.lines(year).stream()
                        .map(line -> line.payable().decision())
                        .toList());
        if (decisions.size() != ROWS) {
            throw new IllegalStateException("Taken in: " + decisions.size());
        }
        RunId id = RunId.next();
        List<PayoutRun> after = new ArrayList<>();
        ms[1] = Timing.once(() ->
                after.add(as("handlaggare1", () -> done(runs.prepare(id, runs.firstPayDay(), decisions)))));
        ms[2] = Timing.once(() -> after.add(
                as("granskning", () -> done(runs.review(id, after.getLast().version())))));
        ms[3] = Timing.once(() -> after.add(
                as("attest", () -> done(runs.approve(id, after.getLast().version())))));
        ms[4] = Timing.once(() -> after.add(
                as("ekonomi", () -> done(files.export(id, after.getLast().version())))));
        PaymentFile file = as("ekonomi", () -> files.download(id).orElseThrow());
        String text = new String(file.content(), java.nio.charset.StandardCharsets.UTF_8);
        if (!text.contains("<NbOfTxs>" + ROWS + "</NbOfTxs>")) {
            throw new IllegalStateException("Not all of them are in the file");
        }
        return file.content().length;
    }

    private static PayoutRun done(RunOutcome outcome) {
        if (outcome instanceof RunOutcome.Done(PayoutRun run)) {
            return run;
        }
        throw new IllegalStateException(outcome.toString());
    }

    @SuppressWarnings("unchecked")
    private <T> T as(String person, java.util.concurrent.Callable<T> work) {
        return (T) as.apply(person).call(work);
    }
}
