package se.trygghetsportalen.bonus.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.OrganisationNumber;

/**
 * What other terms would give each association, beside what it is given now.
 *
 * @param rows by organisation number; who may not be seen is not among them
 * @param sums what is given now, and then by each of the terms; empty where somebody is left out, whose amount could be
 *     told from them
 * @param leftOut how many may not be seen
 */
public record Simulation(List<Row> rows, List<Money> sums, int leftOut) {
    public Simulation {
        rows = List.copyOf(rows);
        sums = List.copyOf(sums);
    }

    /**
     * One association's place.
     *
     * @param points its total
     * @param rank 1 for the most points among those that are shown; equal points, equal rank
     * @param amount what it is given
     */
    public record Place(Points points, int rank, Money amount) {}

    /**
     * One association.
     *
     * @param now as it is
     * @param then by each of the terms, in their order
     */
    public record Row(ApplicationId application, OrganisationNumber number, String name, Place now, List<Place> then) {
        public Row {
            then = List.copyOf(then);
        }

        /** What it would be given more by the terms in that place; negative for less. */
        public Money difference(int at) {
            return then.get(at).amount().minus(now.amount());
        }
    }

    /**
     * Tries the terms.
     *
     * @param hidden applications that may not be seen; they take part in the sharing all the same
     */
    public static Simulation of(ProtocolInputs inputs, List<WhatIfTerms> terms, Set<ApplicationId> hidden) {
        List<Allocation> allocations = new ArrayList<>();
        allocations.add(inputs.allocate());
        terms.forEach(each -> allocations.add(each.allocate(inputs)));
        List<Map<ApplicationId, Place>> places =
                allocations.stream().map(each -> places(each, hidden)).toList();
        List<Row> rows = new ArrayList<>();
        for (ProtocolInputs.Entry entry : inputs.entries()) {
            if (!hidden.contains(entry.application())) {
                List<Place> own = places.stream()
                        .map(each -> each.get(entry.application()))
                        .toList();
                rows.add(new Row(
                        entry.application(), entry.number(), entry.name(), own.getFirst(), own.subList(1, own.size())));
            }
        }
        int leftOut = inputs.entries().size() - rows.size();
        return new Simulation(
                rows,
                leftOut > 0
                        ? List.of()
                        : allocations.stream().map(Allocation::given).toList(),
                leftOut);
    }

    private static Map<ApplicationId, Place> places(Allocation allocation, Set<ApplicationId> hidden) {
        List<Award> shown = allocation.awards().stream()
                .filter(award -> !hidden.contains(award.claim().application()))
                .sorted((one, other) ->
                        other.claim().points().compareTo(one.claim().points()))
                .toList();
        Map<ApplicationId, Place> places = new HashMap<>();
        int rank = 0;
        for (int at = 0; at < shown.size(); at++) {
            Points points = shown.get(at).claim().points();
            if (at == 0 || !points.equals(shown.get(at - 1).claim().points())) {
                rank = at + 1;
            }
            places.put(
                    shown.get(at).claim().application(),
                    new Place(points, rank, shown.get(at).amount()));
        }
        return places;
    }
}
