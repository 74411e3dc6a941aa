package se.trygghetsportalen.bonus.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.Problem;

/**
 * What a bonus year promises: when, how much, for whom.
 *
 * @param year which year the bonus is for
 * @param opens the first day on which associations may apply
 * @param lastDay the last day that is in time, until midnight in Sweden
 * @param reportBy when associations report back what they did
 * @param pot what there is to share out, whole kronor
 * @param scheme what is asked and how it is paid
 * @param eligibility who may apply
 * @param ladder what late applications lose
 * @param sharesDeductionsAgain whether what late ones lose is shared out among the others; else it stays in the pot
 * @param appealFreezes whether an appealed decision waits to be paid until the appeal has been answered. A decision may be
 *     carried out before it has legal force unless there are special reasons (Kommunallagen 13:14), so usually not
 * @param diaryNumber the year's number in the municipality's diary (diarienummer); may be empty until it opens
 */
public record YearPlan(
        int year,
        LocalDate opens,
        LocalDate lastDay,
        LocalDate reportBy,
        Money pot,
        SchemeId scheme,
        EligibilityRule.Terms eligibility,
        LateLadder ladder,
        boolean sharesDeductionsAgain,
        boolean appealFreezes,
        String diaryNumber) {
    public static final int MAX_DIARY_NUMBER = 40;

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    /** What it costs to hand in on that day. */
    public Lateness lateness(LocalDate handedIn) {
        return ladder.on(lastDay, handedIn);
    }

    /** Everything that is wrong; empty when it may be stored. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (year < EARLIEST || year > LATEST) {
            problems.add(Problem.of("year", "bonus.problem.year"));
        }
        if (lastDay.isBefore(opens)) {
            problems.add(Problem.of("lastDay", "bonus.problem.lastDay"));
        }
        if (!reportBy.isAfter(lastDay)) {
            problems.add(Problem.of("reportBy", "bonus.problem.reportBy"));
        }
        if (!pot.isPositive() || !pot.isWholeKronor() || pot.isMoreThan(PayoutModel.MOST)) {
            problems.add(Problem.of("pot", "bonus.problem.pot"));
        }
        if (eligibility.members() < 0 || eligibility.monthsActive() < 0) {
            problems.add(Problem.of("eligibility", "bonus.problem.eligibility"));
        }
        if (diaryNumber.length() > MAX_DIARY_NUMBER) {
            problems.add(Problem.of("diaryNumber", "bonus.problem.diaryNumber.long"));
        }
        problems.addAll(ladder.problems());
        return problems;
    }
}
