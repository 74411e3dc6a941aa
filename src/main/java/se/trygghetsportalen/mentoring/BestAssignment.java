package se.trygghetsportalen.mentoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.builder.GraphTypeBuilder;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.mentoring.domain.WholeList;

/**
 * Finds the assignment of the largest weight by JGraphT's bipartite matching, which counts exactly. A role model with
 * several places stands there as often as that. Vertices are numbers and edges come in a fixed order, so that the same
 * question has the same answer.
 */
@Component
class BestAssignment implements WholeList.Solver {
    @Override
    public List<WholeList.Pair> solve(int youths, List<Integer> places, List<WholeList.Pair> pairs) {
        Graph<Integer, DefaultWeightedEdge> graph = GraphTypeBuilder.<Integer, DefaultWeightedEdge>undirected()
                .weighted(true)
                .edgeClass(DefaultWeightedEdge.class)
                .buildGraph();
        Set<Integer> left = new LinkedHashSet<>();
        for (int youth = 0; youth < youths; youth++) {
            graph.addVertex(youth);
            left.add(youth);
        }
        Set<Integer> right = new LinkedHashSet<>();
        Map<Integer, List<Integer>> placesOf = new HashMap<>();
        int next = youths;
        for (int candidate = 0; candidate < places.size(); candidate++) {
            List<Integer> own = new ArrayList<>();
            for (int place = 0; place < Math.min(places.get(candidate), youths); place++) {
                graph.addVertex(next);
                right.add(next);
                own.add(next++);
            }
            placesOf.put(candidate, own);
        }
        Map<DefaultWeightedEdge, WholeList.Pair> meant = new HashMap<>();
        pairs.stream()
                .sorted(Comparator.comparingInt(WholeList.Pair::youth).thenComparingInt(WholeList.Pair::candidate))
                .forEach(pair -> placesOf.getOrDefault(pair.candidate(), List.of())
                        .forEach(place -> {
                            DefaultWeightedEdge edge = graph.addEdge(pair.youth(), place);
                            graph.setEdgeWeight(edge, pair.weight());
                            meant.put(edge, pair);
                        }));
        return new MaximumWeightBipartiteMatching<>(graph, left, right)
                .getMatching().getEdges().stream()
                        .map(meant::get)
                        .sorted(Comparator.comparingInt(WholeList.Pair::youth))
                        .toList();
    }
}
