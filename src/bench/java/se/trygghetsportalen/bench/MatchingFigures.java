package se.trygghetsportalen.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.builder.GraphTypeBuilder;
import se.trygghetsportalen.mentoring.domain.Candidate;
import se.trygghetsportalen.mentoring.domain.Gender;
import se.trygghetsportalen.mentoring.domain.Goal;
import se.trygghetsportalen.mentoring.domain.IntakeSource;
import se.trygghetsportalen.mentoring.domain.Interest;
import se.trygghetsportalen.mentoring.domain.MatchWeights;
import se.trygghetsportalen.mentoring.domain.People;
import se.trygghetsportalen.mentoring.domain.RoleModel;
import se.trygghetsportalen.mentoring.domain.RoleModelDetails;
import se.trygghetsportalen.mentoring.domain.RoleModelId;
import se.trygghetsportalen.mentoring.domain.RoleModelState;
import se.trygghetsportalen.mentoring.domain.TimeSlot;
import se.trygghetsportalen.mentoring.domain.WholeList;
import se.trygghetsportalen.mentoring.domain.Youth;
import se.trygghetsportalen.mentoring.domain.YouthConsents;
import se.trygghetsportalen.mentoring.domain.YouthDetails;
import se.trygghetsportalen.mentoring.domain.YouthId;
import se.trygghetsportalen.mentoring.domain.YouthState;
import se.trygghetsportalen.places.domain.DistrictId;

/**
 * P9: a thousand youth against a thousand role models, with reasons and with the pairs who would rather have each other,
 * beside the library alone: the same weights put into its graph, and its algorithm.
 */
final class MatchingFigures {
    private static final int EACH = 1_000;
    private static final int WARM_UPS = 1;
    private static final int TIMES = 5;
    private static final List<String> LANGUAGES = List.of("sv", "en", "ar", "so", "ti", "fa");

    private MatchingFigures() {}

    /**
     * @param solver the portal's own, by JGraphT
     */
    static void measure(Table table, WholeList.Solver solver) throws Exception {
        Random random = new Random(9);
        List<DistrictId> districts = IntStream.range(0, 6)
                .mapToObj(each -> new DistrictId(new UUID(9, each)))
                .toList();
        List<Youth> youths = IntStream.range(0, EACH)
                .mapToObj(each -> youth(random, districts))
                .toList();
        List<Candidate> candidates = IntStream.range(0, EACH)
                .mapToObj(each -> candidate(random, districts))
                .toList();
        List<WholeList.Pair> asked = new ArrayList<>();
        WholeList.propose(youths, candidates, MatchWeights.INITIAL, People.NOW, (many, places, pairs) -> {
            asked.addAll(pairs);
            return List.of();
        });
        long best = weight(alone(asked));
        List<WholeList.Pair> found = new ArrayList<>();
        Timing ours = Timing.of(WARM_UPS, TIMES, () -> {
            WholeList.Proposal proposal =
                    WholeList.propose(youths, candidates, MatchWeights.INITIAL, People.NOW, (many, places, pairs) -> {
                        found.clear();
                        found.addAll(solver.solve(many, places, pairs));
                        return found;
                    });
            if (weight(found) != best) {
                throw new IllegalStateException("The library alone found another sum");
            }
            return proposal;
        });
        Timing bare = Timing.of(WARM_UPS, TIMES, () -> alone(asked));
        table.row(
                "P9",
                EACH + " youth matched with " + EACH + " role models, " + asked.size()
                        + " pairs possible, with reasons; each run compared",
                ours.median(),
                "JGraphT's graph and algorithm alone",
                bare.median(),
                "≤ 2×");
    }

    /** What anybody who uses the library must do: vertices, edges, weights, and its algorithm. */
    private static List<WholeList.Pair> alone(List<WholeList.Pair> pairs) {
        Graph<Integer, DefaultWeightedEdge> graph = GraphTypeBuilder.<Integer, DefaultWeightedEdge>undirected()
                .weighted(true)
                .edgeClass(DefaultWeightedEdge.class)
                .buildGraph();
        Set<Integer> left = new LinkedHashSet<>();
        Set<Integer> right = new LinkedHashSet<>();
        for (int each = 0; each < EACH; each++) {
            graph.addVertex(each);
            graph.addVertex(EACH + each);
            left.add(each);
            right.add(EACH + each);
        }
        for (WholeList.Pair pair : pairs) {
            graph.setEdgeWeight(graph.addEdge(pair.youth(), EACH + pair.candidate()), pair.weight());
        }
        return new MaximumWeightBipartiteMatching<>(graph, left, right)
                .getMatching().getEdges().stream()
                        .map(edge ->
                                new WholeList.Pair(graph.getEdgeSource(edge), graph.getEdgeTarget(edge) - EACH, (long)
                                        graph.getEdgeWeight(edge)))
                        .sorted(Comparator.comparingInt(WholeList.Pair::youth))
                        .toList();
    }

    private static long weight(List<WholeList.Pair> pairs) {
        return pairs.stream().mapToLong(WholeList.Pair::weight).sum();
    }

    private static Youth youth(Random random, List<DistrictId> districts) {
        YouthDetails details = new YouthDetails(
                "Alias",
                2011,
                Gender.UNKNOWN,
                random.nextInt(5) == 0 ? Gender.FEMALE : null,
                languages(random),
                some(random, Interest.class, 3),
                some(random, Goal.class, 2),
                some(random, TimeSlot.class, 2),
                districts.get(random.nextInt(districts.size())),
                "",
                "",
                IntakeSource.COORDINATOR,
                "",
                Set.of());
        Instant since = People.NOW.minusSeconds(86_400L * random.nextInt(400));
        return new Youth(
                YouthId.next(), details, YouthConsents.NONE, YouthState.WAITING, since, random.nextInt(20) == 0, 1);
    }

    private static Candidate candidate(Random random, List<DistrictId> districts) {
        RoleModelDetails details = new RoleModelDetails(
                "Förebild",
                "forebild@exempel.se",
                "",
                LocalDate.of(1990, 5, 17),
                random.nextBoolean() ? Gender.FEMALE : Gender.MALE,
                languages(random),
                some(random, Interest.class, 4),
                some(random, Goal.class, 2),
                some(random, TimeSlot.class, 3),
                districts.get(random.nextInt(districts.size())),
                1,
                "");
        return new Candidate(
                RoleModel.in(RoleModelState.APPROVED, RoleModelId.next(), details, People.wholeFile(), 1), 0);
    }

    private static Set<String> languages(Random random) {
        Set<String> spoken = new HashSet<>(Set.of("sv"));
        spoken.add(LANGUAGES.get(random.nextInt(LANGUAGES.size())));
        return spoken;
    }

    private static <T extends Enum<T>> Set<T> some(Random random, Class<T> type, int most) {
        T[] all = type.getEnumConstants();
        Set<T> some = EnumSet.noneOf(type);
        for (int each = 0; each <= random.nextInt(most); each++) {
            some.add(all[random.nextInt(all.length)]);
        }
        return some;
    }
}
