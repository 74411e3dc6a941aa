package se.trygghetsportalen.bonus.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.Problem;

/**
 * What a scheme says: what is asked, and how points become kronor.
 *
 * @param groups the criteria in their groups
 * @param model from points to kronor
 */
public record SchemeContent(List<Group> groups, PayoutModel model) {
    private static final int USUAL_LIMIT = 50;
    private static final int USUAL_KRONOR = 10_000;

    public SchemeContent {
        groups = List.copyOf(groups);
    }

    /** What a new scheme says before anything is written in it: no questions, and one level to be changed. */
    public static SchemeContent blank() {
        Money amount = Money.ofKronor(USUAL_KRONOR);
        return new SchemeContent(
                List.of(),
                new PayoutModel.Levels(List.of(new PayoutModel.Levels.Level(Points.of(USUAL_LIMIT), amount, amount))));
    }

    /** The same with the criterion in the place of the one with its id, or last in the group where there is none. */
    public SchemeContent with(int group, Criterion criterion) {
        boolean known = find(criterion.id()).isPresent();
        return each((at, criteria) -> {
            List<Criterion> changed = new ArrayList<>(criteria);
            changed.replaceAll(one -> one.id().equals(criterion.id()) ? criterion : one);
            if (!known && at == group) {
                changed.add(criterion);
            }
            return changed;
        });
    }

    /** The same without the criterion. */
    public SchemeContent without(CriterionId criterion) {
        return each((at, criteria) ->
                criteria.stream().filter(one -> !one.id().equals(criterion)).toList());
    }

    /**
     * The same with the criterion one place further up; the first of a group becomes the last of the group before. It stays
     * where it is at the top, and where it would leave its group empty.
     */
    public SchemeContent raised(CriterionId criterion) {
        return moved(criterion, -1);
    }

    /**
     * The same with the criterion one place further down; the last of a group becomes the first of the group after. It
     * stays where it is at the bottom, and where it would leave its group empty.
     */
    public SchemeContent lowered(CriterionId criterion) {
        return moved(criterion, 1);
    }

    private SchemeContent moved(CriterionId criterion, int by) {
        for (int at = 0; at < groups.size(); at++) {
            List<Criterion> here = new ArrayList<>(groups.get(at).criteria());
            int place = 0;
            while (place < here.size() && !here.get(place).id().equals(criterion)) {
                place++;
            }
            if (place == here.size()) {
                continue;
            }
            if (isPlace(place + by, here)) {
                Collections.swap(here, place, place + by);
                return withCriteria(at, here);
            }
            if (!isPlace(at + by, groups) || here.size() == 1) {
                return this;
            }
            List<Criterion> there = new ArrayList<>(groups.get(at + by).criteria());
            there.add(by < 0 ? there.size() : 0, here.remove(place));
            return withCriteria(at, here).withCriteria(at + by, there);
        }
        return this;
    }

    /** The same with the group one place further up; the first one stays where it is. */
    public SchemeContent groupRaised(int group) {
        return groupLowered(group - 1);
    }

    /** The same with the group one place further down; the last one stays where it is. */
    public SchemeContent groupLowered(int group) {
        if (!isPlace(group, groups) || !isPlace(group + 1, groups)) {
            return this;
        }
        List<Group> changed = new ArrayList<>(groups);
        Collections.swap(changed, group, group + 1);
        return new SchemeContent(changed, model);
    }

    private static boolean isPlace(int place, List<?> list) {
        return place >= 0 && place < list.size();
    }

    private SchemeContent withCriteria(int group, List<Criterion> criteria) {
        return each((at, known) -> at == group ? criteria : known);
    }

    /** The same with one more group, without criteria. */
    public SchemeContent withGroup(String name) {
        List<Group> changed = new ArrayList<>(groups);
        changed.add(new Group(name.strip(), List.of()));
        return new SchemeContent(changed, model);
    }

    /** The same with another name for the group; where there is no such group any more, as it is. */
    public SchemeContent renamed(int group, String name) {
        if (group >= groups.size()) {
            return this;
        }
        List<Group> changed = new ArrayList<>(groups);
        changed.set(group, new Group(name.strip(), groups.get(group).criteria()));
        return new SchemeContent(changed, model);
    }

    /** The same without the groups that have no criteria. */
    public SchemeContent withoutEmptyGroups() {
        return new SchemeContent(
                groups.stream().filter(group -> !group.criteria().isEmpty()).toList(), model);
    }

    /** The same with another way from points to kronor. */
    public SchemeContent with(PayoutModel other) {
        return new SchemeContent(groups, other);
    }

    private SchemeContent each(BiFunction<Integer, List<Criterion>, List<Criterion>> change) {
        List<Group> changed = new ArrayList<>();
        for (int at = 0; at < groups.size(); at++) {
            Group group = groups.get(at);
            changed.add(new Group(group.name(), change.apply(at, group.criteria())));
        }
        return new SchemeContent(changed, model);
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
