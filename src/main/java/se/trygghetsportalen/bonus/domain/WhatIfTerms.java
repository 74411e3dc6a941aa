package se.trygghetsportalen.bonus.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.Problem;

/**
 * What a what-if tries.
 *
 * @param pot what there would be to share out, whole kronor
 * @param model how points would become kronor
 * @param sharesDeductionsAgain whether what late ones lose would go to those in time
 * @param weights what criteria would weigh; one that is not named weighs its most points
 */
public record WhatIfTerms(Money pot, PayoutModel model, boolean sharesDeductionsAgain, List<Weight> weights) {
    public WhatIfTerms {
        weights = List.copyOf(weights);
    }

    /**
     * What a criterion would weigh.
     *
     * @param points 0 leaves it out, 100 is the most
     */
    public record Weight(CriterionId criterion, int points) {}

    /** The terms as they are: what comes out is what was proposed. */
    public static WhatIfTerms of(ProtocolInputs inputs) {
        AllocationTerms terms = inputs.terms();
        return new WhatIfTerms(
                terms.pot(),
                terms.model(),
                terms.sharesDeductionsAgain(),
                inputs.scheme().criteria().stream()
                        .map(criterion -> new Weight(criterion.id(), criterion.maxPoints()))
                        .toList());
    }

    /**
     * The terms of another plan, laid over these points. A criterion that the plan no longer asks about weighs nothing;
     * one that it asks about for the first time has no points and cannot be tried.
     */
    public static WhatIfTerms of(YearPlan plan, SchemeContent scheme, ProtocolInputs inputs) {
        return new WhatIfTerms(
                plan.pot(),
                scheme.model(),
                plan.sharesDeductionsAgain(),
                inputs.scheme().criteria().stream()
                        .map(criterion -> new Weight(
                                criterion.id(),
                                scheme.find(criterion.id())
                                        .map(Criterion::maxPoints)
                                        .orElse(0)))
                        .toList());
    }

    /** Everything that is wrong; empty when it can be tried. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (!pot.isPositive() || !pot.isWholeKronor() || pot.isMoreThan(PayoutModel.MOST)) {
            problems.add(Problem.of("pot", "bonus.problem.pot"));
        }
        problems.addAll(model.problems());
        for (Weight weight : weights) {
            if (weight.points() < 0 || weight.points() > Criterion.MOST_POINTS) {
                problems.add(Problem.of(
                        weight.criterion().toString(), "bonus.problem.what-if.weight", Criterion.MOST_POINTS));
            }
        }
        if (!weights.isEmpty() && weights.stream().allMatch(weight -> weight.points() == 0)) {
            problems.add(Problem.of(weights.getFirst().criterion().toString(), "bonus.problem.what-if.weights"));
        }
        return problems;
    }

    /** What they would give, by the very rules of a proposal. */
    public Allocation allocate(ProtocolInputs inputs) {
        Map<CriterionId, Integer> points = new HashMap<>();
        weights.forEach(weight -> points.put(weight.criterion(), weight.points()));
        return inputs.allocate(new AllocationTerms(pot, model, sharesDeductionsAgain), points);
    }
}
