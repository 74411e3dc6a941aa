package se.trygghetsportalen.bonus.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.OrganisationNumber;

/**
 * From points to kronor. Never more than the pot; whole kronor by the largest remainder (see {@link Sharing}); no points
 * no kronor; what a late application loses is taken after the sharing and stays in the pot, unless the year shares it
 * out again among those who came in time, who never get more by that than their level, their members or the cap give.
 *
 * @param awards in the order of organisation numbers, one for every claim
 * @param left what stays in the pot
 */
public record Allocation(List<Award> awards, Money left) {
    private static final int HUNDRED = 100;

    public Allocation {
        awards = List.copyOf(awards);
    }

    /** The sum of what is given. */
    public Money given() {
        return awards.stream().map(Award::amount).reduce(Money.ZERO, Money::plus);
    }

    public Optional<Award> of(ApplicationId application) {
        return awards.stream()
                .filter(award -> award.claim().application().equals(application))
                .findFirst();
    }

    /**
     * Shares the pot out. The order of the claims changes nothing.
     *
     * @throws IllegalArgumentException when an association claims twice
     */
    public static Allocation of(AllocationTerms terms, List<Claim> claims) {
        List<Claim> ranked = ranked(claims);
        TreeMap<Integer, Progress> all = new TreeMap<>();
        Map<Integer, Sharing.Part> parts = new HashMap<>();
        long allWeights = 0;
        for (int order = 0; order < ranked.size(); order++) {
            Progress progress = new Progress(ranked.get(order));
            all.put(order, progress);
            Optional<Sharing.Part> part = part(terms.model(), progress, order);
            if (part.isPresent()) {
                parts.put(order, part.get());
                allWeights = Math.addExact(allWeights, part.get().weight());
            }
        }
        Map<Integer, Sharing.Share> shares =
                Sharing.of(List.copyOf(parts.values()), terms.pot().kronor());
        for (Map.Entry<Integer, Sharing.Share> each : shares.entrySet()) {
            tell(terms, progressOf(all, each.getKey()), each.getValue(), allWeights);
        }
        Money deductions = deduct(all);
        if (terms.sharesDeductionsAgain() && deductions.isPositive()) {
            shareAgain(all, parts, deductions);
        }
        List<Award> awards = all.values().stream()
                .map(Progress::award)
                .sorted(Comparator.comparing(award -> award.claim().number().digits()))
                .toList();
        Money given = awards.stream().map(Award::amount).reduce(Money.ZERO, Money::plus);
        return new Allocation(awards, terms.pot().minus(given));
    }

    /** The stated order in which remaining kronor go where shares lost the same. */
    private static List<Claim> ranked(List<Claim> claims) {
        Set<OrganisationNumber> seen = new HashSet<>();
        for (Claim claim : claims) {
            if (!seen.add(claim.number())) {
                throw new IllegalArgumentException("Claims twice: " + claim.number());
            }
        }
        return claims.stream()
                .sorted(Comparator.comparing(Claim::points)
                        .reversed()
                        .thenComparing(claim -> claim.number().digits()))
                .toList();
    }

    /** What the claim brings into the sharing, or empty where it gets nothing. */
    private static Optional<Sharing.Part> part(PayoutModel model, Progress progress, int order) {
        Claim claim = progress.claim;
        if (claim.lateness() instanceof Lateness.Refused(int days)) {
            progress.steps.add(new AwardStep.CameTooLate(days));
            return Optional.empty();
        }
        if (claim.points().isZero()) {
            progress.steps.add(new AwardStep.NoPoints());
            return Optional.empty();
        }
        return switch (model) {
            case PayoutModel.Levels levels -> levels(levels, progress, order);
            case PayoutModel.PerActiveMember perMember -> perMember(perMember, progress, order);
            case PayoutModel.ShareOfPot share -> {
                if (isBelow(share.from(), progress)) {
                    yield Optional.empty();
                }
                long weight = (long) claim.points().tenths()
                        * share.percentFor(claim.members().all());
                long cap = share.cap() == null
                        ? PayoutModel.MOST.kronor()
                        : share.cap().kronor();
                yield Optional.of(new Sharing.Part(order, weight, share.floor().kronor(), cap));
            }
        };
    }

    private static Optional<Sharing.Part> levels(PayoutModel.Levels levels, Progress progress, int order) {
        Claim claim = progress.claim;
        Optional<PayoutModel.Levels.Level> reached = levels.of(claim.points());
        if (reached.isEmpty()) {
            progress.steps.add(new AwardStep.BelowLimit(
                    claim.points(), levels.levels().getFirst().from()));
            return Optional.empty();
        }
        Money amount = claim.renewal() ? reached.get().renewal() : reached.get().first();
        progress.steps.add(
                new AwardStep.ReachesLevel(claim.points(), reached.get().from(), claim.renewal(), amount));
        return wanting(amount, order);
    }

    private static Optional<Sharing.Part> perMember(PayoutModel.PerActiveMember model, Progress progress, int order) {
        if (isBelow(model.from(), progress)) {
            return Optional.empty();
        }
        int members = progress.claim.members().upTo(model.oldest());
        Money amount = model.each().times(members);
        progress.steps.add(new AwardStep.ForMembers(members, model.each(), amount));
        return wanting(amount, order);
    }

    /** Asks for an amount and no more. */
    private static Optional<Sharing.Part> wanting(Money amount, int order) {
        return amount.isZero()
                ? Optional.empty()
                : Optional.of(new Sharing.Part(order, amount.kronor(), 0, amount.kronor()));
    }

    private static boolean isBelow(Points limit, Progress progress) {
        Points points = progress.claim.points();
        if (points.reach(limit)) {
            return false;
        }
        progress.steps.add(new AwardStep.BelowLimit(points, limit));
        return true;
    }

    /** Writes down how the share came about. */
    private static void tell(AllocationTerms terms, Progress progress, Sharing.Share share, long allWeights) {
        Claim claim = progress.claim;
        if (terms.model() instanceof PayoutModel.ShareOfPot model) {
            int percent = model.percentFor(claim.members().all());
            progress.steps.add(new AwardStep.Weighs(
                    claim.points(),
                    claim.members().all(),
                    percent,
                    (long) claim.points().tenths() * percent,
                    allWeights));
            progress.steps.add(
                    switch (share.bound()) {
                        case FREE -> new AwardStep.ShareOfPot(terms.pot(), share.exact());
                        case AT_CAP -> new AwardStep.HeldAtCap(Money.ofKronor(share.kronor()));
                        case AT_FLOOR ->
                            share.exact().equals(Fraction.whole(model.floor().kronor()))
                                    ? new AwardStep.RaisedToFloor(model.floor())
                                    : new AwardStep.FloorsReduced(model.floor(), terms.pot(), share.exact());
                    });
        } else if (share.bound() == Sharing.Bound.FREE) {
            progress.steps.add(new AwardStep.ReducedProRata(Money.ofKronor(allWeights), terms.pot(), share.exact()));
        }
        Money amount = Money.ofKronor(share.kronor());
        if (!share.exact().isWhole()) {
            progress.steps.add(
                    share.gotRest()
                            ? new AwardStep.GotARemainingKrona(share.exact(), amount)
                            : new AwardStep.CutOff(share.exact(), amount));
        }
        progress.amount = amount;
    }

    /** Takes what late ones lose, and answers how much it was. */
    private static Money deduct(TreeMap<Integer, Progress> all) {
        Money deductions = Money.ZERO;
        for (Progress progress : all.values()) {
            if (progress.claim.lateness() instanceof Lateness.Late(int days, int percent)
                    && progress.amount.isPositive()) {
                Money before = progress.amount;
                Money after = Money.ofKronor(Math.multiplyExact(before.kronor(), (long) HUNDRED - percent) / HUNDRED);
                progress.steps.add(new AwardStep.LateDeduction(days, percent, before, after));
                progress.amount = after;
                deductions = deductions.plus(before.minus(after));
            }
        }
        return deductions;
    }

    private static void shareAgain(TreeMap<Integer, Progress> all, Map<Integer, Sharing.Part> parts, Money deductions) {
        List<Sharing.Part> again = new ArrayList<>();
        parts.forEach((order, part) -> {
            Progress progress = progressOf(all, order);
            if (progress.claim.lateness() instanceof Lateness.InTime && progress.amount.isPositive()) {
                long room = part.cap() - progress.amount.kronor();
                again.add(new Sharing.Part(order, progress.amount.kronor(), 0, room));
            }
        });
        Sharing.of(again, deductions.kronor()).forEach((order, share) -> {
            if (share.kronor() > 0) {
                Progress progress = progressOf(all, order);
                Money extra = Money.ofKronor(share.kronor());
                progress.amount = progress.amount.plus(extra);
                progress.steps.add(new AwardStep.ShareOfDeductions(deductions, extra, progress.amount));
            }
        });
    }

    private static Progress progressOf(Map<Integer, Progress> all, int order) {
        Progress progress = all.get(order);
        if (progress == null) {
            throw new IllegalStateException("Nobody in place " + order);
        }
        return progress;
    }

    /** An award in the making. */
    private static final class Progress {
        private final Claim claim;
        private final List<AwardStep> steps = new ArrayList<>();
        private Money amount = Money.ZERO;

        private Progress(Claim claim) {
            this.claim = claim;
        }

        private Award award() {
            return new Award(claim, amount, steps);
        }
    }
}
