package se.trygghetsportalen.bonus.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.trygghetsportalen.shared.Problem;

/**
 * What a scheme says: what is asked, and how points become kronor.
 *
 * @param groups the criteria in their groups
 * @param model from points to kronor
 */
public record SchemeContent(List<Group> groups, PayoutModel model) {
    public SchemeContent {
        groups = List.copyOf(groups);
    }

    /** Every criterion, in the order in which it is asked. */
    public List<Criterion> criteria() {
        return groups.stream().flatMap(group -> group.criteria().stream()).toList();
    }

    public Optional<Criterion> find(CriterionId id) {
        return criteria().stream()
                .filter(criterion -> criterion.id().equals(id))
                .findFirst();
    }

    /** The sum of the criteria's most points. */
    public int maxPoints() {
        return criteria().stream().mapToInt(Criterion::maxPoints).sum();
    }

    /** Everything that is wrong; empty when a year may open by it. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        Set<CriterionId> seen = new HashSet<>();
        if (criteria().isEmpty()) {
            problems.add(Problem.of("groups", "bonus.problem.scheme.empty"));
        }
        for (Group group : groups) {
            if (group.name().isBlank() || group.name().length() > Criterion.MAX_NAME) {
                problems.add(Problem.of("groups", "bonus.problem.group.name"));
            }
            for (Criterion criterion : group.criteria()) {
                problems.addAll(criterion.problems());
                if (!seen.add(criterion.id())) {
                    problems.add(Problem.of("groups", "bonus.problem.criterion.twice"));
                }
            }
        }
        problems.addAll(model.problems());
        return problems;
    }

    /**
     * Criteria that belong together.
     *
     * @param name what they are about
     * @param criteria in the order in which they are asked
     */
    public record Group(String name, List<Criterion> criteria) {
        public Group {
            criteria = List.copyOf(criteria);
        }
    }
}
