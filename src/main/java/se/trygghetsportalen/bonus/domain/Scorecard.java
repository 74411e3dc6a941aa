package se.trygghetsportalen.bonus.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.Problem;

/**
 * What one assessor has written about one application.
 *
 * @param lines one for each criterion that something is written about, in no order that means anything
 */
public record Scorecard(List<Line> lines) {
    public static final Scorecard EMPTY = new Scorecard(List.of());

    /** The longest justification. */
    public static final int MAX_JUSTIFICATION = 2000;

    /** Fewer letters than this say nothing. */
    public static final int MIN_JUSTIFICATION = 10;

    public Scorecard {
        lines = List.copyOf(lines);
    }

    /** What is written about the criterion; an empty line where nothing is. */
    public Line of(CriterionId criterion) {
        return lines.stream()
                .filter(line -> line.criterion().equals(criterion))
                .findFirst()
                .orElseGet(() -> new Line(criterion, null, false, ""));
    }

    /** The same with another line for that line's criterion. */
    public Scorecard with(Line line) {
        List<Line> changed = new ArrayList<>(lines.stream()
                .filter(each -> !each.criterion().equals(line.criterion()))
                .toList());
        changed.add(line);
        return new Scorecard(changed);
    }

    /** How many of the scheme's criteria are scored and justified. */
    public int done(SchemeContent scheme) {
        return Math.toIntExact(scheme.criteria().stream()
                .filter(criterion -> of(criterion.id()).problems(criterion).isEmpty())
                .count());
    }

    /** What keeps an unfinished one from being kept, at the criterion's id: points outside the criterion, too long a text. */
    public List<Problem> impossible(SchemeContent scheme) {
        return scheme.criteria().stream()
                .flatMap(criterion -> of(criterion.id()).impossible(criterion).stream())
                .toList();
    }

    /** What keeps it from being submitted, at the criterion's id: each has whole points or does not apply, and says why. */
    public List<Problem> problems(SchemeContent scheme) {
        return scheme.criteria().stream()
                .flatMap(criterion -> of(criterion.id()).problems(criterion).stream())
                .toList();
    }

    /**
     * What is written about one criterion.
     *
     * @param criterion which one
     * @param points whole points, or null where none are given yet
     * @param notApplicable whether the criterion does not apply to this association
     * @param justification why
     */
    public record Line(CriterionId criterion, @Nullable Integer points, boolean notApplicable, String justification) {
        /** What it says in the sum, or empty while it says nothing. */
        public Optional<Score> score() {
            if (notApplicable) {
                return Optional.of(new Score.NotApplicable());
            }
            return Optional.ofNullable(points).map(Score.Given::new);
        }

        private List<Problem> impossible(Criterion of) {
            List<Problem> problems = new ArrayList<>();
            if (points != null && (points < 0 || points > of.maxPoints())) {
                problems.add(Problem.of("points." + criterion, "bonus.problem.score", of.maxPoints()));
            }
            if (justification.length() > MAX_JUSTIFICATION) {
                problems.add(Problem.of(
                        "justification." + criterion, "bonus.problem.justification.long", MAX_JUSTIFICATION));
            }
            return problems;
        }

        private List<Problem> problems(Criterion of) {
            List<Problem> problems = new ArrayList<>(impossible(of));
            if (score().isEmpty()) {
                problems.add(Problem.of("points." + criterion, "bonus.problem.score", of.maxPoints()));
            }
            if (justification.strip().length() < MIN_JUSTIFICATION) {
                problems.add(Problem.of("justification." + criterion, "bonus.problem.justification"));
            }
            return problems;
        }
    }
}
