package se.trygghetsportalen.bonus.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.trygghetsportalen.shared.Problem;

/**
 * One question that an association answers and an assessor scores.
 *
 * @param id which one; the same in every year's clone
 * @param name what it is called, short
 * @param question what the association is asked
 * @param guidance what a good answer tells
 * @param maxPoints the most points it gives, 1 to 100
 * @param levels what points mean, lowest first: "0 – det finns ingen plan"
 * @param evidence what is asked for to show it; empty where nothing is
 */
public record Criterion(
        CriterionId id,
        String name,
        String question,
        String guidance,
        int maxPoints,
        List<Level> levels,
        String evidence) {
    public static final int MAX_NAME = 100;
    public static final int MAX_TEXT = 1000;
    public static final int MOST_POINTS = 100;

    public Criterion {
        levels = levels.stream().sorted(Comparator.comparingInt(Level::points)).toList();
    }

    /** What so many points mean: the highest level that they reach. */
    public Optional<Level> levelOf(int points) {
        return levels.reversed().stream()
                .filter(level -> level.points() <= points)
                .findFirst();
    }

    /** Whether a file is asked for. */
    public boolean asksForEvidence() {
        return !evidence.isBlank();
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (name.isBlank() || name.length() > MAX_NAME) {
            problems.add(Problem.of("name", "bonus.problem.criterion.name"));
        }
        if (question.isBlank() || question.length() > MAX_TEXT) {
            problems.add(Problem.of("question", "bonus.problem.criterion.question"));
        }
        if (guidance.length() > MAX_TEXT || evidence.length() > MAX_TEXT) {
            problems.add(Problem.of("guidance", "bonus.problem.criterion.long"));
        }
        if (maxPoints < 1 || maxPoints > MOST_POINTS) {
            problems.add(Problem.of("maxPoints", "bonus.problem.criterion.max", MOST_POINTS));
        }
        if (!levelsAreAnchored()) {
            problems.add(Problem.of("levels", "bonus.problem.criterion.levels", maxPoints));
        }
        return problems;
    }

    /** A level for 0 and one for the most points, none twice, each with its words. */
    private boolean levelsAreAnchored() {
        List<Integer> points = levels.stream().map(Level::points).toList();
        return points.contains(0)
                && points.contains(maxPoints)
                && points.stream().distinct().count() == points.size()
                && points.getFirst() >= 0
                && points.getLast() <= maxPoints
                && levels.stream()
                        .allMatch(level ->
                                !level.words().isBlank() && level.words().length() <= MAX_TEXT);
    }

    /**
     * What points mean.
     *
     * @param points from how many
     * @param words what is then the case
     */
    public record Level(int points, String words) {}
}
