package se.trygghetsportalen.bonus.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A scheme is changed piece by piece. */
class SchemeEditTest {
    private static final SchemeContent SCHEME = new SchemeContent(
            List.of(
                    new SchemeContent.Group("Grunden", List.of(criterion("Plan"), criterion("Ledare"))),
                    new SchemeContent.Group("Hot", List.of(criterion("Hot")))),
            Bonuses.levels());

    @Test
    void aNewCriterionComesLastInItsGroupAndAKnownOneStaysInItsPlace() {
        Criterion added = criterion("Registerutdrag");
        SchemeContent longer = SCHEME.with(0, added);
        assertThat(names(longer)).containsExactly("Plan", "Ledare", "Registerutdrag", "Hot");

        Criterion plan = SCHEME.criteria().getFirst();
        Criterion renamed = new Criterion(
                plan.id(), "Handlingsplan", plan.question(), plan.guidance(), 5, plan.levels(), plan.evidence());
        assertThat(names(longer.with(1, renamed))).containsExactly("Handlingsplan", "Ledare", "Registerutdrag", "Hot");
    }

    @Test
    void movesUpAndDownAndFromGroupToGroup() {
        CriterionId plan = SCHEME.criteria().get(0).id();
        CriterionId leaders = SCHEME.criteria().get(1).id();

        assertThat(names(SCHEME.raised(leaders))).containsExactly("Ledare", "Plan", "Hot");
        assertThat(SCHEME.raised(leaders).raised(leaders)).isEqualTo(SCHEME.raised(leaders));
        assertThat(SCHEME.lowered(plan)).isEqualTo(SCHEME.raised(leaders));
        SchemeContent across = SCHEME.lowered(leaders);
        assertThat(across.groups())
                .extracting(
                        group -> group.criteria().stream().map(Criterion::name).toList())
                .containsExactly(List.of("Plan"), List.of("Ledare", "Hot"));
        assertThat(across.raised(leaders)).isEqualTo(SCHEME);
    }

    @Test
    void neverLeavesAGroupEmptyByMoving() {
        CriterionId alone = SCHEME.criteria().getLast().id();

        assertThat(SCHEME.raised(alone)).isEqualTo(SCHEME);
        assertThat(SCHEME.lowered(alone)).isEqualTo(SCHEME);
        assertThat(SCHEME.raised(CriterionId.next())).isEqualTo(SCHEME);
    }

    @Test
    void movesGroupsWithTheirCriteria() {
        assertThat(names(SCHEME.groupRaised(1))).containsExactly("Hot", "Plan", "Ledare");
        assertThat(SCHEME.groupLowered(0)).isEqualTo(SCHEME.groupRaised(1));
        for (SchemeContent still : List.of(
                SCHEME.groupRaised(0), SCHEME.groupLowered(1), SCHEME.groupRaised(7), SCHEME.groupLowered(-1))) {
            assertThat(still).isEqualTo(SCHEME);
        }
    }

    @Test
    void losesACriterionAndTheGroupThatItLeavesEmpty() {
        SchemeContent without = SCHEME.without(SCHEME.criteria().getLast().id());

        assertThat(without.groups()).hasSize(2);
        assertThat(without.withoutEmptyGroups().groups())
                .extracting(SchemeContent.Group::name)
                .containsExactly("Grunden");
    }

    @Test
    void getsGroupsAndNamesForThem() {
        SchemeContent more = SCHEME.withGroup(" Våld ").renamed(1, "Hot och hat");

        assertThat(more.groups())
                .extracting(SchemeContent.Group::name)
                .containsExactly("Grunden", "Hot och hat", "Våld");
        assertThat(SCHEME.renamed(7, "Ingenstans")).isEqualTo(SCHEME);
    }

    @Test
    void aBlankOneAsksNothingAndCannotOpenAYear() {
        assertThat(SchemeContent.blank().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.textKey()).isEqualTo("bonus.problem.scheme.empty"));
        assertThat(SCHEME.with(SchemeContent.blank().model()).model())
                .isEqualTo(SchemeContent.blank().model());
    }

    private static Criterion criterion(String name) {
        return new Criterion(
                CriterionId.next(),
                name,
                "Hur?",
                "",
                5,
                List.of(new Criterion.Level(0, "inte"), new Criterion.Level(5, "helt")),
                "");
    }

    private static List<String> names(SchemeContent content) {
        return content.criteria().stream().map(Criterion::name).toList();
    }
}
