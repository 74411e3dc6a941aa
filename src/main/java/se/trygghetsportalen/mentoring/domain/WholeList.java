package se.trygghetsportalen.mentoring.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * The whole waiting list against all role models. Weighs each possible pair as one whole number: the score first, and
 * among equal scores the one who has waited longest. A solver finds the assignment with the largest sum.
 */
public final class WholeList {
    private static final int MOST_DAYS = 3650;
    private static final int PRIORITY_DAYS = MOST_DAYS;

    private WholeList() {}

    /**
     * A pair that may be proposed, as the solver sees it.
     *
     * @param youth place of the youth in the list
     * @param candidate place of the role model in the list
     * @param weight how good it is; positive
     */
    public record Pair(int youth, int candidate, long weight) {}

    /** Finds an assignment of the largest weight: each youth at most once, each role model at most to their places. */
    @FunctionalInterface
    public interface Solver {
        /**
         * The pairs that are chosen, the same for the same question.
         *
         * @param youths how many youth there are
         * @param places how many free places each role model has
         */
        List<Pair> solve(int youths, List<Integer> places, List<Pair> pairs);
    }

    /**
     * What is proposed for the list.
     *
     * @param chosen a pair for each youth for whom there is one, in the list's order
     * @param without youth for whom there is none
     * @param ratherEachOther pairs that were not chosen although both would gain: an assignment that is best for all is
     *     not always best for two
     */
    public record Proposal(List<Suggestion> chosen, List<Youth> without, List<Suggestion> ratherEachOther) {
        public Proposal {
            chosen = List.copyOf(chosen);
            without = List.copyOf(without);
            ratherEachOther = List.copyOf(ratherEachOther);
        }
    }

    /** Who has waited longest first; who has priority before all others. */
    public static List<Youth> inOrder(List<Youth> waiting) {
        return waiting.stream()
                .sorted(Comparator.comparing(Youth::priority)
                        .reversed()
                        .thenComparing(Youth::waitingSince)
                        .thenComparing(Youth::id))
                .toList();
    }

    /** Proposes pairs for the whole list. */
    public static Proposal propose(
            List<Youth> waiting, List<Candidate> candidates, MatchWeights weights, Instant now, Solver solver) {
        LocalDate today = SwedishTime.dayOf(now);
        List<Youth> youths = inOrder(waiting);
        List<Candidate> sorted =
                candidates.stream().sorted(Comparator.comparing(Candidate::id)).toList();
        long unit = 1L + (long) (MOST_DAYS + PRIORITY_DAYS + 1) * Math.max(1, youths.size());
        List<Pair> pairs = new ArrayList<>();
        for (int youth = 0; youth < youths.size(); youth++) {
            long waited = waited(youths.get(youth), now);
            for (int candidate = 0; candidate < sorted.size(); candidate++) {
                if (HardRule.allHold(youths.get(youth), sorted.get(candidate), today)) {
                    int score = Suggestion.score(youths.get(youth), sorted.get(candidate), weights);
                    pairs.add(new Pair(youth, candidate, score * unit + waited));
                }
            }
        }
        List<Integer> places = sorted.stream().map(Candidate::freePlaces).toList();
        List<Pair> chosen = solver.solve(youths.size(), places, pairs).stream()
                .sorted(Comparator.comparingInt(Pair::youth))
                .toList();
        // Why is said of those that are shown alone: of all pairs it would fill the memory.
        Function<Pair, Suggestion> explained =
                pair -> Suggestion.of(youths.get(pair.youth()), sorted.get(pair.candidate()), weights, today);
        Set<Integer> found = chosen.stream().map(Pair::youth).collect(Collectors.toSet());
        return new Proposal(
                chosen.stream().map(explained).toList(),
                IntStream.range(0, youths.size())
                        .filter(youth -> !found.contains(youth))
                        .mapToObj(youths::get)
                        .toList(),
                ratherEachOther(pairs, chosen, places, youths.size(), unit).stream()
                        .map(explained)
                        .toList());
    }

    /** From one day, so that a possible pair always weighs more than none. */
    private static long waited(Youth youth, Instant now) {
        long days = Math.clamp(ChronoUnit.DAYS.between(youth.waitingSince(), now), 0, MOST_DAYS);
        return 1 + days + (youth.priority() ? PRIORITY_DAYS : 0);
    }

    private static List<Pair> ratherEachOther(
            List<Pair> all, List<Pair> chosen, List<Integer> places, int youths, long unit) {
        long[] has = new long[youths];
        Arrays.fill(has, -1);
        long[] worst = new long[places.size()];
        Arrays.fill(worst, Long.MAX_VALUE);
        int[] free = places.stream().mapToInt(Integer::intValue).toArray();
        for (Pair pair : chosen) {
            long score = pair.weight() / unit;
            has[pair.youth()] = score;
            worst[pair.candidate()] = Math.min(worst[pair.candidate()], score);
            free[pair.candidate()]--;
        }
        // A pair that was chosen is no better than itself.
        return all.stream()
                .filter(pair -> pair.weight() / unit > has[pair.youth()])
                .filter(pair -> free[pair.candidate()] > 0 || pair.weight() / unit > worst[pair.candidate()])
                .toList();
    }
}
