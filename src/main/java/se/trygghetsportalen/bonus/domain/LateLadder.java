package se.trygghetsportalen.bonus.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.Problem;

/**
 * What a late application loses, day by day; a local rule, set with the year. The last day itself is in time until
 * midnight in Sweden.
 *
 * @param rungs the rungs, first days first
 * @param beyondPercent what is deducted after the last rung, or null where such an application is refused
 */
public record LateLadder(List<Rung> rungs, @Nullable Integer beyondPercent) {
    private static final int HUNDRED = 100;

    public LateLadder {
        rungs = List.copyOf(rungs);
    }

    /** Ten per cent for each week begun, and after four weeks 35 per cent is left. */
    public static LateLadder usual() {
        return new LateLadder(List.of(new Rung(7, 10), new Rung(14, 20), new Rung(21, 30), new Rung(28, 40)), 65);
    }

    /** Nobody is let in late. */
    public static LateLadder closed() {
        return new LateLadder(List.of(), null);
    }

    /** The same ladder, but what comes after its last rung is refused. */
    public LateLadder refusingBeyond() {
        return new LateLadder(rungs, null);
    }

    /**
     * What it costs to hand in on that day.
     *
     * @param lastDay the last day that is in time
     * @param handedIn the Swedish day on which it was first handed in
     */
    public Lateness on(LocalDate lastDay, LocalDate handedIn) {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(lastDay, handedIn));
        if (days <= 0) {
            return new Lateness.InTime();
        }
        for (Rung rung : rungs) {
            if (days <= rung.untilDay()) {
                return new Lateness.Late(days, rung.percent());
            }
        }
        return beyondPercent == null ? new Lateness.Refused(days) : new Lateness.Late(days, beyondPercent);
    }

    /** What is wrong with it: days and deductions rise from rung to rung, and a deduction is 1 to 100 per cent. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        int day = 0;
        int percent = 0;
        for (Rung rung : rungs) {
            if (rung.untilDay() <= day || rung.percent() <= percent || rung.percent() > HUNDRED) {
                problems.add(Problem.of("ladder", "bonus.problem.ladder"));
                return problems;
            }
            day = rung.untilDay();
            percent = rung.percent();
        }
        if (beyondPercent != null && (beyondPercent <= percent || beyondPercent > HUNDRED)) {
            problems.add(Problem.of("ladder", "bonus.problem.ladder.beyond"));
        }
        return problems;
    }

    /**
     * One rung.
     *
     * @param untilDay the last day late that it counts for
     * @param percent what is deducted
     */
    public record Rung(int untilDay, int percent) {}
}
