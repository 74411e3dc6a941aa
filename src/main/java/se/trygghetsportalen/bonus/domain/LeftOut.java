package se.trygghetsportalen.bonus.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Money;

/**
 * What every place and amount would be, had one assessor not taken part. Where nobody else has submitted, the application
 * keeps its points.
 *
 * @param lines by place as it is, then by organisation number
 */
public record LeftOut(ActorId assessor, List<Line> lines) {
    public LeftOut {
        lines = List.copyOf(lines);
    }

    /**
     * One application with everybody and without one.
     *
     * @param read whether the one left out read it
     */
    public record Line(ApplicationId application, boolean read, Place with, Place without) {
        /** Whether another place would be its. */
        public boolean changesPlace() {
            return with.rank() != without.rank();
        }

        /** Whether it would be given another amount. */
        public boolean changesAmount() {
            return !with.amount().equals(without.amount());
        }
    }

    /**
     * Where an application stands.
     *
     * @param rank 1 for the most points; equal points share the better place
     */
    public record Place(int rank, Points points, Money amount) {}

    /**
     * An application as it was read.
     *
     * @param claim what else decides its amount; its points are computed anew
     * @param assessments what counts is what has been submitted
     * @param shown whether it is shown, has a place and can lose an assessor; one that is not shares the pot with its points
     *     as they are
     */
    public record Read(Claim claim, List<Assessment> assessments, boolean shown) {
        public Read {
            assessments = assessments.stream()
                    .filter(each -> each.state() == AssessmentState.SUBMITTED)
                    .toList();
        }

        private boolean isBy(ActorId assessor) {
            return assessments.stream().anyMatch(each -> each.assessor().equals(assessor));
        }

        private Claim claim(SchemeContent scheme, @Nullable ActorId without) {
            List<Assessment> counted = assessments.stream()
                    .filter(each -> !shown || !each.assessor().equals(without))
                    .toList();
            Points total = Scoring.of(scheme, Panel.scores(scheme, counted.isEmpty() ? assessments : counted))
                    .total();
            return new Claim(
                    claim.application(), claim.number(), total, claim.members(), claim.renewal(), claim.lateness());
        }
    }

    /** How many applications would have another place. */
    public long changedPlaces() {
        return lines.stream().filter(Line::changesPlace).count();
    }

    /** How many would be given another amount. */
    public long changedAmounts() {
        return lines.stream().filter(Line::changesAmount).count();
    }

    /** For every assessor who read something that is shown, whoever changes most places first. */
    public static List<LeftOut> of(AllocationTerms terms, SchemeContent scheme, Collection<Read> reads) {
        List<Read> all = reads.stream()
                .sorted(Comparator.comparing(read -> read.claim().number().digits()))
                .toList();
        Map<ApplicationId, Place> with = places(terms, scheme, all, null);
        Set<ActorId> assessors = new HashSet<>();
        all.stream()
                .filter(Read::shown)
                .forEach(read -> read.assessments().forEach(each -> assessors.add(each.assessor())));
        List<LeftOut> answers = new ArrayList<>();
        for (ActorId assessor : assessors) {
            Map<ApplicationId, Place> without = places(terms, scheme, all, assessor);
            answers.add(new LeftOut(
                    assessor,
                    all.stream()
                            .filter(Read::shown)
                            .map(read -> line(read, assessor, with, without))
                            .sorted(Comparator.comparing(line -> line.with().rank()))
                            .toList()));
        }
        answers.sort(Comparator.comparing(LeftOut::changedPlaces)
                .thenComparing(LeftOut::changedAmounts)
                .reversed()
                .thenComparing(each -> each.assessor().value()));
        return answers;
    }

    private static Line line(
            Read read, ActorId assessor, Map<ApplicationId, Place> with, Map<ApplicationId, Place> without) {
        ApplicationId application = read.claim().application();
        return new Line(
                application,
                read.isBy(assessor),
                Objects.requireNonNull(with.get(application)),
                Objects.requireNonNull(without.get(application)));
    }

    private static Map<ApplicationId, Place> places(
            AllocationTerms terms, SchemeContent scheme, List<Read> all, @Nullable ActorId without) {
        List<Claim> claims = new ArrayList<>();
        List<Points> shown = new ArrayList<>();
        for (Read read : all) {
            Claim claim = read.claim(scheme, without);
            claims.add(claim);
            if (read.shown()) {
                shown.add(claim.points());
            }
        }
        Map<ApplicationId, Place> places = new HashMap<>();
        for (Award award : Allocation.of(terms, claims).awards()) {
            Points points = award.claim().points();
            long better =
                    shown.stream().filter(other -> other.compareTo(points) > 0).count();
            places.put(award.claim().application(), new Place(Math.toIntExact(better) + 1, points, award.amount()));
        }
        return places;
    }
}
