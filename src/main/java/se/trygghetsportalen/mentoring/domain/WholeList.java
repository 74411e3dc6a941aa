package se.trygghetsportalen.mentoring.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Map<Pair, Suggestion> possible = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (int youth = 0; youth < youths.size(); youth++) {
            for (int candidate = 0; candidate < sorted.size(); candidate++) {
                Suggestion suggestion = Suggestion.of(youths.get(youth), sorted.get(candidate), weights, today);
                if (suggestion.isPossible()) {
                    Pair pair = new Pair(youth, candidate, suggestion.score() * unit + waited(youths.get(youth), now));
                    pairs.add(pair);
                    possible.put(pair, suggestion);
                }
            }
        }
        List<Integer> places = sorted.stream().map(Candidate::freePlaces).toList();
        List<Suggestion> chosen = solver.solve(youths.size(), places, pairs).stream()
                .sorted(Comparator.comparingInt(Pair::youth))
                .map(possible::get)
                .toList();
        List<Youth> without = youths.stream()
                .filter(youth -> chosen.stream().noneMatch(pair -> pair.youth().equals(youth)))
                .toList();
        List<Suggestion> all = pairs.stream().map(possible::get).toList();
        return new Proposal(chosen, without, ratherEachOther(all, chosen));
    }

    /** From one day, so that a possible pair always weighs more than none. */
    private static long waited(Youth youth, Instant now) {
        long days = Math.clamp(ChronoUnit.DAYS.between(youth.waitingSince(), now), 0, MOST_DAYS);
        return 1 + days + (youth.priority() ? PRIORITY_DAYS : 0);
    }

    private static List<Suggestion> ratherEachOther(List<Suggestion> all, List<Suggestion> chosen) {
        return all.stream()
                .filter(pair -> !chosen.contains(pair))
                .filter(pair -> pair.score() > scoreOf(pair.youth(), chosen).orElse(-1))
                .filter(pair -> wouldGain(pair, chosen))
                .toList();
    }

    private static Optional<Integer> scoreOf(Youth youth, List<Suggestion> chosen) {
        return chosen.stream()
                .filter(pair -> pair.youth().equals(youth))
                .map(Suggestion::score)
                .findFirst();
    }

    private static boolean wouldGain(Suggestion pair, List<Suggestion> chosen) {
        List<Integer> own = chosen.stream()
                .filter(other -> other.candidate().equals(pair.candidate()))
                .map(Suggestion::score)
                .toList();
        return own.size() < pair.candidate().freePlaces() || own.stream().anyMatch(score -> score < pair.score());
    }
}
