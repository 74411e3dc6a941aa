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
        // No pair comes twice, and the graph need not look whether it does.
        Graph<Integer, DefaultWeightedEdge> graph = GraphTypeBuilder.<Integer, DefaultWeightedEdge>undirected()
                .weighted(true)
                .allowingMultipleEdges(true)
                .edgeClass(DefaultWeightedEdge.class)
                .buildGraph();
        Set<Integer> left = new LinkedHashSet<>();
        for (int youth = 0; youth < youths; youth++) {
            graph.addVertex(youth);
            left.add(youth);
        }
        Set<Integer> right = new LinkedHashSet<>();
        List<List<Integer>> placesOf = new ArrayList<>();
        Map<Integer, Integer> candidateAt = new HashMap<>();
        for (int candidate = 0; candidate < places.size(); candidate++) {
            List<Integer> own = new ArrayList<>();
            for (int place = 0; place < Math.min(places.get(candidate), youths); place++) {
                int vertex = youths + right.size();
                graph.addVertex(vertex);
                right.add(vertex);
                own.add(vertex);
                candidateAt.put(vertex, candidate);
            }
            placesOf.add(own);
        }
        List<WholeList.Pair> ordered = new ArrayList<>(pairs);
        ordered.sort(Comparator.comparingInt(WholeList.Pair::youth).thenComparingInt(WholeList.Pair::candidate));
        for (WholeList.Pair pair : ordered) {
            for (Integer place : placesOf.get(pair.candidate())) {
                graph.setEdgeWeight(graph.addEdge(pair.youth(), place), (double) pair.weight());
            }
        }
        return new MaximumWeightBipartiteMatching<>(graph, left, right)
                .getMatching().getEdges().stream()
                        .map(edge -> new WholeList.Pair(
                                graph.getEdgeSource(edge),
                                candidateAt.getOrDefault(graph.getEdgeTarget(edge), -1),
                                (long) graph.getEdgeWeight(edge)))
                        .sorted(Comparator.comparingInt(WholeList.Pair::youth))
                        .toList();
    }
}
