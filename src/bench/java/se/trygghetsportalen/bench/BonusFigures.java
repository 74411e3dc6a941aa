package se.trygghetsportalen.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import se.trygghetsportalen.bonus.domain.ActiveMembers;
import se.trygghetsportalen.bonus.domain.Allocation;
import se.trygghetsportalen.bonus.domain.AllocationTerms;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.Bonuses;
import se.trygghetsportalen.bonus.domain.Claim;
import se.trygghetsportalen.bonus.domain.Criterion;
import se.trygghetsportalen.bonus.domain.CriterionId;
import se.trygghetsportalen.bonus.domain.Lateness;
import se.trygghetsportalen.bonus.domain.PayoutModel;
import se.trygghetsportalen.bonus.domain.Points;
import se.trygghetsportalen.bonus.domain.SchemeContent;
import se.trygghetsportalen.bonus.domain.Score;
import se.trygghetsportalen.bonus.domain.Scoring;
import se.trygghetsportalen.shared.Luhn;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.OrganisationNumber;

/** The first half of P7: ten thousand associations scored by two assessors and a pot shared among them. */
final class BonusFigures {
    private static final int ASSOCIATIONS = 10_000;

    private BonusFigures() {}

    static void measure(Table table) throws Exception {
        Supplier<Allocation> sharing = sharing();
        Allocation once = sharing.get();
        Timing timing = Timing.of(3, 10, () -> {
            if (!sharing.get().equals(once)) {
                throw new IllegalStateException("Two runs differ");
            }
            return once;
        });
        table.row(
                "P7",
                "10 000 associations scored and allocated, each run compared",
                Table.ms(timing.median()),
                "≤ 5 s with all that follows");
    }

    /** Scores the associations of one year and shares its pot among them, each time from the beginning. */
    static Supplier<Allocation> sharing() {
        PayoutModel model = new PayoutModel.ShareOfPot(Points.of(10), Money.ofKronor(1_000), null, List.of());
        SchemeContent scheme = Bonuses.content(model);
        AllocationTerms terms = new AllocationTerms(Money.ofKronor(100_000_000), model, true);
        List<ApplicationId> applications = IntStream.range(0, ASSOCIATIONS)
                .mapToObj(each -> ApplicationId.next())
                .toList();
        List<Scored> scored = scored(scheme, applications);
        return () -> shareOut(scheme, terms, scored);
    }

    /** What is there before anything is computed: an association with what its assessors gave. */
    private record Scored(
            ApplicationId application,
            OrganisationNumber number,
            ActiveMembers members,
            Map<CriterionId, List<Score>> scores) {}

    private static Allocation shareOut(SchemeContent scheme, AllocationTerms terms, List<Scored> scored) {
        return Allocation.of(
                terms,
                scored.stream()
                        .map(each -> new Claim(
                                each.application(),
                                each.number(),
                                Scoring.of(scheme, each.scores()).total(),
                                each.members(),
                                false,
                                new Lateness.InTime()))
                        .toList());
    }

    private static List<Scored> scored(SchemeContent scheme, List<ApplicationId> applications) {
        Random random = new Random(46);
        List<Scored> all = new ArrayList<>();
        for (int serial = 0; serial < applications.size(); serial++) {
            Map<CriterionId, List<Score>> scores = new HashMap<>();
            for (Criterion criterion : scheme.criteria()) {
                scores.put(
                        criterion.id(),
                        List.of(
                                new Score.Given(random.nextInt(criterion.maxPoints() + 1)),
                                new Score.Given(random.nextInt(criterion.maxPoints() + 1))));
            }
            all.add(new Scored(
                    applications.get(serial),
                    number(serial),
                    new ActiveMembers(random.nextInt(200), 20, 10, 0),
                    scores));
        }
        return all;
    }

    private static OrganisationNumber number(int serial) {
        String nine = "8%08d".formatted(serial + 2_000_000);
        return new OrganisationNumber(nine + Luhn.checkDigitFor(nine));
    }
}
