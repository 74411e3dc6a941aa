package se.trygghetsportalen.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.trygghetsportalen.mentoring.domain.Candidate;
import se.trygghetsportalen.mentoring.domain.Gender;
import se.trygghetsportalen.mentoring.domain.Goal;
import se.trygghetsportalen.mentoring.domain.HardRule;
import se.trygghetsportalen.mentoring.domain.IntakeSource;
import se.trygghetsportalen.mentoring.domain.Interest;
import se.trygghetsportalen.mentoring.domain.MatchWeights;
import se.trygghetsportalen.mentoring.domain.People;
import se.trygghetsportalen.mentoring.domain.RoleModel;
import se.trygghetsportalen.mentoring.domain.RoleModelDetails;
import se.trygghetsportalen.mentoring.domain.RoleModelFile;
import se.trygghetsportalen.mentoring.domain.RoleModelId;
import se.trygghetsportalen.mentoring.domain.RoleModelState;
import se.trygghetsportalen.mentoring.domain.Suggestion;
import se.trygghetsportalen.mentoring.domain.TimeSlot;
import se.trygghetsportalen.mentoring.domain.WholeList;
import se.trygghetsportalen.mentoring.domain.WholeList.Pair;
import se.trygghetsportalen.mentoring.domain.Youth;
import se.trygghetsportalen.mentoring.domain.YouthConsents;
import se.trygghetsportalen.mentoring.domain.YouthDetails;
import se.trygghetsportalen.mentoring.domain.YouthId;
import se.trygghetsportalen.mentoring.domain.YouthState;

/** Suggestions for one youth, and the whole list against every assignment that there is. */
class WholeListTest {
    private static final BestAssignment SOLVER = new BestAssignment();

    /** Each hard rule alone: a pair that breaks it and nothing else, beside the pair that breaks none. */
    static Stream<Arguments> broken() {
        RoleModelDetails details = People.details("Förebild");
        RoleModel approved = People.approved(details);
        YouthDetails youth = People.youthDetails();
        RoleModelFile expired = People.wholeFile()
                .with(new RoleModelFile.ExtractNote(
                        People.TODAY.minusYears(1).minusDays(1),
                        new se.trygghetsportalen.shared.ActorId(new java.util.UUID(0, 1))));
        return Stream.of(
                Arguments.of(null, youth, new Candidate(approved, 0)),
                Arguments.of(HardRule.APPROVED, youth, new Candidate(People.in(RoleModelState.PAUSED), 0)),
                Arguments.of(HardRule.APPROVED, youth, new Candidate(People.in(RoleModelState.CHECKED), 0)),
                Arguments.of(
                        HardRule.VALID_CHECK,
                        youth,
                        new Candidate(
                                RoleModel.in(RoleModelState.APPROVED, RoleModelId.next(), details, expired, 1), 0)),
                Arguments.of(
                        HardRule.COMMON_LANGUAGE,
                        with(youth, Set.of("so"), youth.interests()),
                        new Candidate(approved, 0)),
                Arguments.of(
                        HardRule.REQUESTED_GENDER,
                        People.youthDetails(Gender.MALE, Set.of()),
                        new Candidate(approved, 0)),
                Arguments.of(HardRule.CAPACITY, youth, new Candidate(approved, 1)),
                Arguments.of(
                        HardRule.NO_CONFLICT,
                        People.youthDetails(null, Set.of(approved.id())),
                        new Candidate(approved, 0)));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void eachHardRuleStopsAPairByItself(HardRule rule, YouthDetails youth, Candidate candidate) {
        YouthDetails richer = new YouthDetails(
                youth.alias(),
                youth.birthYear(),
                youth.gender(),
                youth.wishedGender(),
                youth.languages(),
                Set.of(Interest.FOOTBALL, Interest.FOOD),
                youth.goals(),
                youth.times(),
                null,
                "",
                "",
                youth.source(),
                "",
                youth.notWith());
        Suggestion suggestion = Suggestion.of(People.youth(richer), candidate, MatchWeights.INITIAL, People.TODAY);

        assertThat(suggestion.whyNot()).isEqualTo(rule == null ? List.of() : List.of(rule));
        assertThat(suggestion.isPossible()).isEqualTo(rule == null);
    }

    /** Every two of the hard rules broken together, and every one alone: all that are broken are named, and no other. */
    @Test
    void whatTwoRulesForbidIsNamedTwice() {
        for (HardRule one : HardRule.values()) {
            for (HardRule other : HardRule.values()) {
                Set<HardRule> broken = EnumSet.of(one, other);
                assertThat(HardRule.brokenBy(youthBreaking(broken), candidateBreaking(broken), People.TODAY))
                        .as("%s and %s", one, other)
                        .containsExactlyElementsOf(broken);
            }
        }
        assertThat(HardRule.brokenBy(youthBreaking(Set.of()), candidateBreaking(Set.of()), People.TODAY))
                .isEmpty();
    }

    private static final RoleModelId SOMEBODY = RoleModelId.next();

    private static Youth youthBreaking(Set<HardRule> broken) {
        boolean little = broken.contains(HardRule.ENOUGH_IN_COMMON);
        YouthDetails some = People.youthDetails();
        return People.youth(new YouthDetails(
                some.alias(),
                some.birthYear(),
                some.gender(),
                broken.contains(HardRule.REQUESTED_GENDER) ? Gender.MALE : null,
                broken.contains(HardRule.COMMON_LANGUAGE) ? Set.of("so") : some.languages(),
                little ? Set.of() : some.interests(),
                little ? Set.of() : some.goals(),
                some.times(),
                null,
                "",
                "",
                some.source(),
                "",
                broken.contains(HardRule.NO_CONFLICT) ? Set.of(SOMEBODY) : Set.of()));
    }

    private static Candidate candidateBreaking(Set<HardRule> broken) {
        RoleModelFile file = broken.contains(HardRule.VALID_CHECK)
                ? People.wholeFile()
                        .with(new RoleModelFile.ExtractNote(
                                People.TODAY.minusYears(1).minusDays(1),
                                new se.trygghetsportalen.shared.ActorId(new java.util.UUID(0, 1))))
                : People.wholeFile();
        RoleModelState state = broken.contains(HardRule.APPROVED) ? RoleModelState.PAUSED : RoleModelState.APPROVED;
        return new Candidate(
                RoleModel.in(state, SOMEBODY, People.details("Förebild"), file, 1),
                broken.contains(HardRule.CAPACITY) ? 1 : 0);
    }

    @Test
    void twoMatchingPointsAreTooFewAndThreeEnough() {
        Candidate candidate = new Candidate(People.approved(People.details("Förebild")), 0);
        YouthDetails some = People.youthDetails();
        YouthDetails two = new YouthDetails(
                some.alias(),
                some.birthYear(),
                some.gender(),
                null,
                some.languages(),
                some.interests(),
                Set.of(),
                Set.of(),
                null,
                "",
                "",
                some.source(),
                "",
                Set.of());
        YouthDetails three = new YouthDetails(
                some.alias(),
                some.birthYear(),
                some.gender(),
                null,
                some.languages(),
                some.interests(),
                Set.of(),
                some.times(),
                null,
                "",
                "",
                some.source(),
                "",
                Set.of());

        assertThat(HardRule.brokenBy(People.youth(two), candidate, People.TODAY))
                .containsExactly(HardRule.ENOUGH_IN_COMMON);
        assertThat(HardRule.brokenBy(People.youth(three), candidate, People.TODAY))
                .isEmpty();
    }

    @Test
    void ranksThePossibleFirstThenByScore() {
        RoleModelDetails plain = People.details("Förebild");
        Candidate good = new Candidate(People.approved(plain), 0);
        Candidate better = new Candidate(People.approved(with(plain, Set.of(Goal.VOCATIONAL, Goal.FIRST_JOB))), 0);
        Candidate full = new Candidate(People.approved(with(plain, Set.of(Goal.VOCATIONAL, Goal.FIRST_JOB))), 1);
        YouthDetails some = People.youthDetails();
        Youth youth = People.youth(new YouthDetails(
                some.alias(),
                some.birthYear(),
                some.gender(),
                null,
                some.languages(),
                some.interests(),
                Set.of(Goal.VOCATIONAL, Goal.FIRST_JOB),
                some.times(),
                null,
                "",
                "",
                some.source(),
                "",
                Set.of()));

        List<Suggestion> ranked =
                Suggestion.ranked(youth, List.of(full, good, better), MatchWeights.INITIAL, People.TODAY);

        assertThat(ranked.stream().map(Suggestion::candidate)).containsExactly(better, good, full);
        assertThat(ranked.getFirst().score() - ranked.get(1).score()).isEqualTo(4);
    }

    @Test
    void findsWhatTryingEverythingFindsAndTheSameInAnyOrder() {
        Random random = new Random(19);
        for (int round = 0; round < 150; round++) {
            int youths = 1 + random.nextInt(5);
            List<Integer> places = new ArrayList<>();
            for (int candidate = 0; candidate < 1 + random.nextInt(4); candidate++) {
                places.add(random.nextInt(3));
            }
            List<Pair> pairs = new ArrayList<>();
            for (int youth = 0; youth < youths; youth++) {
                for (int candidate = 0; candidate < places.size(); candidate++) {
                    if (places.get(candidate) > 0 && random.nextInt(4) > 0) {
                        pairs.add(new Pair(youth, candidate, 1L + random.nextInt(6)));
                    }
                }
            }
            List<Pair> chosen = SOLVER.solve(youths, places, pairs);
            List<Pair> shuffled = new ArrayList<>(pairs);
            Collections.shuffle(shuffled, random);

            assertThat(sum(chosen)).as("round %s", round).isEqualTo(best(0, youths, places, pairs));
            assertThat(chosen.stream().map(Pair::youth)).doesNotHaveDuplicates();
            for (int candidate = 0; candidate < places.size(); candidate++) {
                int which = candidate;
                assertThat(chosen.stream().filter(pair -> pair.candidate() == which))
                        .hasSizeLessThanOrEqualTo(places.get(candidate));
            }
            assertThat(SOLVER.solve(youths, places, shuffled)).isEqualTo(chosen);
        }
    }

    @Test
    void amongEqualsTheOneWhoHasWaitedLongestIsProposed() {
        Candidate one = new Candidate(People.approved(People.details("Förebild")), 0);
        Youth later = waiting(10, false);
        Youth earlier = waiting(11, false);
        Youth first = waiting(1, true);

        assertThat(propose(List.of(later, earlier), List.of(one))
                        .chosen()
                        .getFirst()
                        .youth())
                .isEqualTo(earlier);
        assertThat(propose(List.of(later, earlier, first), List.of(one))
                        .chosen()
                        .getFirst()
                        .youth())
                .as("priority comes before waiting")
                .isEqualTo(first);
        assertThat(propose(List.of(later, earlier), List.of(one)).without()).containsExactly(later);
    }

    @Test
    void aBetterScoreIsNeverOutweighedByWaiting() {
        Candidate one = new Candidate(People.approved(People.details("Förebild")), 0);
        Youth longest = new Youth(
                YouthId.next(),
                People.youthDetails(),
                YouthConsents.NONE,
                YouthState.WAITING,
                People.NOW.minusSeconds(86_400L * 5000),
                true,
                1);
        YouthDetails some = People.youthDetails();
        Youth better = People.youth(new YouthDetails(
                some.alias(),
                some.birthYear(),
                some.gender(),
                null,
                Set.of("sv", "en"),
                some.interests(),
                some.goals(),
                some.times(),
                null,
                "",
                "",
                some.source(),
                "",
                Set.of()));

        assertThat(propose(List.of(longest, better), List.of(one))
                        .chosen()
                        .getFirst()
                        .youth())
                .isEqualTo(better);
    }

    /** The best for all may leave two who would both rather have each other: they are listed. */
    @Test
    void listsPairsWhoWouldBothRatherHaveEachOther() {
        Candidate wide = new Candidate(
                People.approved(with(People.details("Bred"), Set.of(Goal.VOCATIONAL, Goal.FIRST_JOB, Goal.SUMMER_JOB))),
                0);
        Candidate narrow = new Candidate(
                People.approved(with(People.details("Smal"), Set.of(Goal.VOCATIONAL, Goal.FIRST_JOB))), 0);
        Youth flexible = People.youth(goals(Set.of(Goal.VOCATIONAL, Goal.FIRST_JOB, Goal.SUMMER_JOB)));
        Youth picky = People.youth(goals(Set.of(Goal.SUMMER_JOB)));

        WholeList.Proposal proposal = propose(List.of(flexible, picky), List.of(wide, narrow));

        // flexible+wide 26, picky+narrow 11 or flexible+narrow 22, picky+wide 18
        assertThat(proposal.chosen()).hasSize(2);
        int all = proposal.chosen().stream().mapToInt(Suggestion::score).sum();
        assertThat(proposal.ratherEachOther().stream()
                        .allMatch(pair -> proposal.chosen().stream()
                                .filter(other -> other.youth().equals(pair.youth()))
                                .allMatch(other -> other.score() < pair.score())))
                .isTrue();
        Youth only = People.youth(new YouthDetails(
                "Grön",
                2011,
                Gender.MALE,
                null,
                Set.of("sv"),
                Set.of(Interest.FOOTBALL),
                Set.of(Goal.SUMMER_JOB),
                Set.of(TimeSlot.WEEKDAY_EVENING),
                null,
                "",
                "",
                IntakeSource.PARTNER,
                "",
                Set.of(narrow.id())));
        WholeList.Proposal unstable = propose(List.of(flexible, only), List.of(wide, narrow));
        assertThat(unstable.chosen()).hasSize(2);
        assertThat(unstable.ratherEachOther())
                .as("the flexible one and the wide one both gave way (%s)", all)
                .singleElement()
                .satisfies(pair -> {
                    assertThat(pair.youth()).isEqualTo(flexible);
                    assertThat(pair.candidate()).isEqualTo(wide);
                });
    }

    private static WholeList.Proposal propose(List<Youth> waiting, List<Candidate> candidates) {
        return WholeList.propose(waiting, candidates, MatchWeights.INITIAL, People.NOW, SOLVER);
    }

    private static Youth waiting(int days, boolean priority) {
        return new Youth(
                YouthId.next(),
                People.youthDetails(),
                YouthConsents.NONE,
                YouthState.WAITING,
                People.NOW.minusSeconds(86_400L * days),
                priority,
                1);
    }

    private static YouthDetails goals(Set<Goal> goals) {
        YouthDetails some = People.youthDetails();
        return new YouthDetails(
                some.alias(),
                some.birthYear(),
                some.gender(),
                null,
                some.languages(),
                some.interests(),
                goals,
                some.times(),
                null,
                "",
                "",
                some.source(),
                "",
                Set.of());
    }

    private static YouthDetails with(YouthDetails youth, Set<String> languages, Set<Interest> interests) {
        return new YouthDetails(
                youth.alias(),
                youth.birthYear(),
                youth.gender(),
                null,
                languages,
                interests,
                youth.goals(),
                youth.times(),
                null,
                "",
                "",
                youth.source(),
                "",
                Set.of());
    }

    private static RoleModelDetails with(RoleModelDetails details, Set<Goal> goals) {
        return new RoleModelDetails(
                details.name(),
                details.email(),
                details.phone(),
                LocalDate.of(1990, 1, 1),
                details.gender(),
                details.languages(),
                details.interests(),
                goals,
                details.times(),
                null,
                1,
                "");
    }

    private static long sum(List<Pair> pairs) {
        return pairs.stream().mapToLong(Pair::weight).sum();
    }

    private static long best(int youth, int youths, List<Integer> places, List<Pair> pairs) {
        if (youth == youths) {
            return 0;
        }
        long best = best(youth + 1, youths, places, pairs);
        for (Pair pair : pairs) {
            if (pair.youth() == youth && places.get(pair.candidate()) > 0) {
                List<Integer> left = new ArrayList<>(places);
                left.set(pair.candidate(), left.get(pair.candidate()) - 1);
                best = Math.max(best, pair.weight() + best(youth + 1, youths, left, pairs));
            }
        }
        return best;
    }
}
