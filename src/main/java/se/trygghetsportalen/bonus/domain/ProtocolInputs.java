package se.trygghetsportalen.bonus.domain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.trygghetsportalen.shared.OrganisationNumber;

/**
 * Everything that an allocation is computed from, down to each assessor's points. Nothing else decides an amount, so that
 * anybody who has it can compute all of them again; docs/bonus-rules.md says how.
 *
 * @param terms the pot, the model and what happens to late deductions
 * @param scheme what was asked and how much each criterion gives
 * @param entries one for each application, by organisation number
 */
public record ProtocolInputs(AllocationTerms terms, SchemeContent scheme, List<Entry> entries) {
    public ProtocolInputs {
        entries = entries.stream()
                .sorted(Comparator.comparing(entry -> entry.number().digits()))
                .toList();
    }

    /**
     * One application.
     *
     * @param scores what each criterion was given
     */
    public record Entry(
            ApplicationId application,
            OrganisationNumber number,
            String name,
            ActiveMembers members,
            boolean renewal,
            Lateness lateness,
            List<Given> scores) {
        public Entry {
            scores = List.copyOf(scores);
        }

        /** The points, criterion by criterion, and the total. */
        public Scoring.Result result(SchemeContent scheme) {
            return result(scheme, Map.of());
        }

        private Scoring.Result result(SchemeContent scheme, Map<CriterionId, Integer> weights) {
            Map<CriterionId, List<Score>> all = new HashMap<>();
            for (Given given : scores) {
                all.put(
                        given.criterion(),
                        given.points().stream().map(Given::score).toList());
            }
            return Scoring.of(scheme, all, weights);
        }

        private Claim claim(SchemeContent scheme, Map<CriterionId, Integer> weights) {
            return new Claim(application, number, result(scheme, weights).total(), members, renewal, lateness);
        }
    }

    /**
     * What a criterion was given.
     *
     * @param points one for each assessor, lowest first so that nobody can be told from it; −1 where one says that it
     *     does not apply
     */
    public record Given(CriterionId criterion, List<Integer> points) {
        private static final int NOT_APPLICABLE = -1;

        public Given {
            points = points.stream().sorted().toList();
        }

        /** From the scores. */
        public static Given of(CriterionId criterion, List<Score> scores) {
            return new Given(
                    criterion,
                    scores.stream()
                            .map(score -> switch (score) {
                                case Score.Given(int points) -> points;
                                case Score.NotApplicable not -> NOT_APPLICABLE;
                            })
                            .toList());
        }

        private static Score score(int points) {
            return points == NOT_APPLICABLE ? new Score.NotApplicable() : new Score.Given(points);
        }
    }

    /** Shares the pot out. The same inputs always give the same. */
    public Allocation allocate() {
        return allocate(terms, Map.of());
    }

    /** The same by other terms, and with criteria that weigh otherwise; see {@link Scoring}. */
    Allocation allocate(AllocationTerms others, Map<CriterionId, Integer> weights) {
        return Allocation.of(
                others,
                entries.stream().map(entry -> entry.claim(scheme, weights)).toList());
    }

    /** What is kept of an allocation. */
    public ProtocolResult result() {
        Allocation allocation = allocate();
        return new ProtocolResult(
                allocation.awards().stream()
                        .map(award -> new ProtocolResult.Line(
                                award.claim().application(),
                                award.claim().number(),
                                award.claim().points(),
                                award.amount()))
                        .toList(),
                allocation.left());
    }

    /** The entries, each by its application. */
    public Map<ApplicationId, Entry> byApplication() {
        return entries.stream().collect(Collectors.toUnmodifiableMap(Entry::application, Function.identity()));
    }
}
