package se.trygghetsportalen.mentoring.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What speaks for and against a pair.
 *
 * @param youth the youth
 * @param candidate the role model
 * @param reasons one for each dimension, those without anything in common too
 * @param whyNot the hard rules that it breaks; empty for a pair that may be proposed
 * @param score the sum of weights times points
 */
public record Suggestion(Youth youth, Candidate candidate, List<Reason> reasons, List<HardRule> whyNot, int score) {
    /** More than this in common in one dimension counts no further. */
    public static final int MOST_POINTS = 3;

    public Suggestion {
        reasons = List.copyOf(reasons);
        whyNot = List.copyOf(whyNot);
    }

    /**
     * What the two have in common in a dimension.
     *
     * @param dimension which one
     * @param common what, as language codes or translation keys
     * @param points from 0 to {@link #MOST_POINTS}
     */
    public record Reason(Dimension dimension, List<String> common, int points) {
        public Reason {
            common = List.copyOf(common);
        }
    }

    public boolean isPossible() {
        return whyNot.isEmpty();
    }

    /** Looks at a pair. */
    public static Suggestion of(Youth youth, Candidate candidate, MatchWeights weights, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        int score = 0;
        for (Dimension dimension : Dimension.values()) {
            List<String> common =
                    common(dimension, youth.details(), candidate.roleModel().details());
            int points = points(dimension, common.size());
            reasons.add(new Reason(dimension, common, points));
            score += weights.of(dimension) * points;
        }
        return new Suggestion(youth, candidate, reasons, HardRule.brokenBy(youth, candidate, today), score);
    }

    /** Every role model for one youth: the possible ones first, the best first; always in the same order. */
    public static List<Suggestion> ranked(
            Youth youth, List<Candidate> candidates, MatchWeights weights, LocalDate today) {
        return candidates.stream()
                .map(candidate -> of(youth, candidate, weights, today))
                .sorted(Comparator.<Suggestion>comparingInt(
                                each -> each.whyNot().size())
                        .thenComparing(Comparator.<Suggestion>comparingInt(Suggestion::score)
                                .reversed())
                        .thenComparing(each -> each.candidate().id()))
                .toList();
    }

    /** The score alone, without a word of why: for each of a million pairs. */
    static int score(Youth youth, Candidate candidate, MatchWeights weights) {
        int score = 0;
        for (Dimension dimension : Dimension.values()) {
            int common = count(dimension, youth.details(), candidate.roleModel().details());
            score += weights.of(dimension) * points(dimension, common);
        }
        return score;
    }

    private static int points(Dimension dimension, int common) {
        return dimension == Dimension.DISTRICT && common > 0 ? MOST_POINTS : Math.min(MOST_POINTS, common);
    }

    /** How many of {@link #common} there are. */
    static int count(Dimension dimension, YouthDetails youth, RoleModelDetails roleModel) {
        return switch (dimension) {
            case LANGUAGE -> count(youth.languages(), roleModel.languages());
            case INTEREST -> count(youth.interests(), roleModel.interests());
            case AVAILABILITY -> count(youth.times(), roleModel.times());
            case GOAL -> count(youth.goals(), roleModel.goals());
            case DISTRICT -> youth.district() != null && youth.district().equals(roleModel.district()) ? 1 : 0;
        };
    }

    private static <T> int count(Set<T> some, Set<T> others) {
        int count = 0;
        for (T each : some) {
            if (others.contains(each)) {
                count++;
            }
        }
        return count;
    }

    private static List<String> common(Dimension dimension, YouthDetails youth, RoleModelDetails roleModel) {
        return switch (dimension) {
            case LANGUAGE -> shared(youth.languages(), roleModel.languages()).toList();
            case INTEREST ->
                shared(youth.interests(), roleModel.interests())
                        .map(Interest::textKey)
                        .toList();
            case AVAILABILITY ->
                shared(youth.times(), roleModel.times()).map(TimeSlot::textKey).toList();
            case GOAL ->
                shared(youth.goals(), roleModel.goals()).map(Goal::textKey).toList();
            case DISTRICT ->
                youth.district() != null && youth.district().equals(roleModel.district())
                        ? List.of(youth.district().toString())
                        : List.of();
        };
    }

    private static <T extends Comparable<T>> Stream<T> shared(Set<T> some, Set<T> others) {
        return new TreeSet<>(some).stream().filter(others::contains);
    }
}
