package se.trygghetsportalen.bonus.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.Problem;

/** How points become kronor. All three are in use in Swedish municipalities. Amounts are whole kronor. */
public sealed interface PayoutModel {
    /** The highest amount that a scheme may name: far above any pot, far below what a long can hold. */
    Money MOST = Money.ofKronor(1_000_000_000L);

    /** What is wrong with it. */
    List<Problem> problems();

    /**
     * A fixed amount from each limit upwards; below the lowest limit nothing.
     *
     * @param levels lowest limit first
     */
    record Levels(List<Level> levels) implements PayoutModel {
        public Levels {
            levels = levels.stream().sorted(Comparator.comparing(Level::from)).toList();
        }

        /** The highest level that the points reach. */
        public Optional<Level> of(Points points) {
            return levels.reversed().stream()
                    .filter(level -> points.reach(level.from()))
                    .findFirst();
        }

        @Override
        public List<Problem> problems() {
            List<Problem> problems = new ArrayList<>();
            if (levels.isEmpty()) {
                problems.add(Problem.of("levels", "bonus.problem.model.levels"));
            }
            @Nullable Level lower = null;
            for (Level level : levels) {
                boolean rises = lower == null
                        || level.from().compareTo(lower.from()) > 0
                                && level.first().compareTo(lower.first()) >= 0
                                && level.renewal().compareTo(lower.renewal()) >= 0;
                if (!rises || !isAmount(level.first()) || !isAmount(level.renewal())) {
                    problems.add(Problem.of("levels", "bonus.problem.model.levels.rise"));
                }
                lower = level;
            }
            return problems;
        }

        /**
         * One level.
         *
         * @param from the fewest points that reach it
         * @param first what it pays an association that had no bonus the year before
         * @param renewal what it pays one that had
         */
        public record Level(Points from, Money first, Money renewal) {}
    }

    /**
     * So much for each active member.
     *
     * @param each for one member
     * @param oldest members of this band and younger ones count
     * @param from the fewest points that give anything
     */
    record PerActiveMember(Money each, ActiveMembers.Band oldest, Points from) implements PayoutModel {
        @Override
        public List<Problem> problems() {
            return isAmount(each) && each.isPositive()
                    ? List.of()
                    : List.of(Problem.of("each", "bonus.problem.model.each"));
        }
    }

    /**
     * The whole pot is shared by points, larger associations weighing more where the municipality wants it so.
     *
     * @param from the fewest points that give anything
     * @param floor the least that an association with points is given
     * @param cap the most that one association is given, or null where there is no limit
     * @param sizes what an association's size weighs, smallest first; where none fits, 100 per cent
     */
    record ShareOfPot(Points from, Money floor, @Nullable Money cap, List<SizeWeight> sizes) implements PayoutModel {
        private static final int WHOLE = 100;

        public ShareOfPot {
            sizes = sizes.stream()
                    .sorted(Comparator.comparingInt(SizeWeight::fromMembers))
                    .toList();
        }

        /** What so many members weigh, in per cent. */
        public int percentFor(int members) {
            return sizes.reversed().stream()
                    .filter(size -> size.fromMembers() <= members)
                    .findFirst()
                    .map(SizeWeight::percent)
                    .orElse(WHOLE);
        }

        @Override
        public List<Problem> problems() {
            List<Problem> problems = new ArrayList<>();
            if (!isAmount(floor)) {
                problems.add(Problem.of("floor", "bonus.problem.model.amount"));
            }
            if (cap != null && (!isAmount(cap) || !cap.isPositive() || floor.isMoreThan(cap))) {
                problems.add(Problem.of("cap", "bonus.problem.model.cap"));
            }
            if (sizes.stream().anyMatch(size -> size.fromMembers() < 0 || size.percent() < 1 || size.percent() > 1000)
                    || sizes.stream().map(SizeWeight::fromMembers).distinct().count() != sizes.size()) {
                problems.add(Problem.of("sizes", "bonus.problem.model.sizes"));
            }
            return problems;
        }

        /**
         * What a size weighs.
         *
         * @param fromMembers from so many active members
         * @param percent 100 is neutral
         */
        public record SizeWeight(int fromMembers, int percent) {}
    }

    private static boolean isAmount(Money amount) {
        return !amount.isNegative() && amount.isWholeKronor() && !amount.isMoreThan(MOST);
    }
}
