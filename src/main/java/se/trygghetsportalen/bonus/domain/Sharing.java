package se.trygghetsportalen.bonus.domain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Shares whole kronor out by weight, with a least and a most for each part, exactly.
 *
 * <p>Everybody's share is their weight times one common factor, but at least their floor and at most their cap; the
 * factor is the one at which the shares add up to the sum. Where the caps together do not reach the sum, everybody gets
 * their cap and the rest is left. Where the floors together are more than the sum, the sum is shared in proportion to
 * the floors. Shares are cut off to whole kronor, and the kronor that this leaves go one each to those whose share lost
 * most; where two lost the same, first to the one with more points, then to the lower organisation number (the part's
 * {@code order}). The order in which the parts come changes nothing.
 */
final class Sharing {
    private Sharing() {}

    /**
     * One who is to get something.
     *
     * @param order unique; lower goes first where two lost the same
     * @param weight positive
     * @param floor the least, not negative
     * @param cap the most, at least the floor
     */
    record Part(int order, long weight, long floor, long cap) {
        Part {
            if (weight <= 0 || floor < 0 || cap < floor) {
                throw new IllegalArgumentException("weight " + weight + ", " + floor + " to " + cap);
            }
        }
    }

    /** Where a share lies. */
    enum Bound {
        FREE,
        AT_FLOOR,
        AT_CAP
    }

    /**
     * What one gets.
     *
     * @param exact before rounding
     * @param kronor after it
     * @param bound whether the floor or the cap decided
     */
    record Share(Fraction exact, long kronor, Bound bound) {
        /** Whether a krona that rounding left over went here. */
        boolean gotRest() {
            return kronor > exact.floor();
        }
    }

    /** The shares by the parts' order. */
    static Map<Integer, Share> of(List<Part> parts, long sum) {
        Map<Integer, Fraction> exact = new HashMap<>();
        Map<Integer, Bound> bounds = new HashMap<>();
        Fraction factor = factor(parts, sum);
        BigInteger floors = total(parts.stream().map(Part::floor).toList());
        boolean scarce = floors.compareTo(BigInteger.valueOf(sum)) > 0;
        for (Part part : parts) {
            Fraction share;
            Bound bound;
            Fraction byWeight = factor.times(part.weight());
            if (scarce) {
                share = Fraction.of(BigInteger.valueOf(part.floor()).multiply(BigInteger.valueOf(sum)), floors);
                bound = Bound.AT_FLOOR;
            } else if (byWeight.compareTo(Fraction.whole(part.cap())) >= 0) {
                share = Fraction.whole(part.cap());
                bound = Bound.AT_CAP;
            } else if (byWeight.compareTo(Fraction.whole(part.floor())) < 0) {
                share = Fraction.whole(part.floor());
                bound = Bound.AT_FLOOR;
            } else {
                share = byWeight;
                bound = Bound.FREE;
            }
            if (exact.put(part.order(), share) != null) {
                throw new IllegalArgumentException("Twice in the same place: " + part.order());
            }
            bounds.put(part.order(), bound);
        }
        return rounded(exact, bounds);
    }

    /** Largest remainder. The exact shares add up to a whole number, or rounding could not give all of it out. */
    private static Map<Integer, Share> rounded(Map<Integer, Fraction> exact, Map<Integer, Bound> bounds) {
        BigInteger common = exact.values().stream().map(Fraction::denominator).reduce(BigInteger.ONE, Sharing::lcm);
        BigInteger rests = exact.values().stream()
                .map(Fraction::rest)
                .map(rest -> rest.numerator().multiply(common.divide(rest.denominator())))
                .reduce(BigInteger.ZERO, BigInteger::add);
        long left = rests.divide(common).longValueExact();
        Set<Integer> lucky = new HashSet<>(exact.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Integer, Fraction> each) ->
                                each.getValue().rest())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(left)
                .map(Map.Entry::getKey)
                .toList());
        Map<Integer, Share> shares = new HashMap<>();
        exact.forEach((order, share) -> shares.put(
                order,
                new Share(
                        share,
                        share.floor() + (lucky.contains(order) ? 1 : 0),
                        Objects.requireNonNull(bounds.get(order)))));
        return shares;
    }

    /** At this factor somebody leaves their floor or reaches their cap. */
    private record Turn(Fraction at, Part part, boolean leavesFloor) {}

    /** Walks the factor up from nothing, turn by turn, until the shares reach the sum. */
    private static Fraction factor(List<Part> parts, long sum) {
        List<Turn> turns = new ArrayList<>(2 * parts.size());
        for (Part part : parts) {
            BigInteger weight = BigInteger.valueOf(part.weight());
            turns.add(new Turn(Fraction.of(BigInteger.valueOf(part.floor()), weight), part, true));
            turns.add(new Turn(Fraction.of(BigInteger.valueOf(part.cap()), weight), part, false));
        }
        // Where floor and cap are the same, the floor is left before the cap is reached.
        turns.sort(Comparator.comparing(Turn::at).thenComparing(turn -> !turn.leavesFloor()));
        BigInteger wanted = BigInteger.valueOf(sum);
        BigInteger fixed = total(parts.stream().map(Part::floor).toList());
        BigInteger moving = BigInteger.ZERO;
        Fraction last = Fraction.ZERO;
        for (Turn turn : turns) {
            BigInteger reached = moving.multiply(turn.at().numerator());
            BigInteger missing = wanted.subtract(fixed).multiply(turn.at().denominator());
            if (moving.signum() > 0 && reached.compareTo(missing) >= 0) {
                return Fraction.of(wanted.subtract(fixed).max(BigInteger.ZERO), moving);
            }
            if (turn.leavesFloor()) {
                fixed = fixed.subtract(BigInteger.valueOf(turn.part().floor()));
                moving = moving.add(BigInteger.valueOf(turn.part().weight()));
            } else {
                fixed = fixed.add(BigInteger.valueOf(turn.part().cap()));
                moving = moving.subtract(BigInteger.valueOf(turn.part().weight()));
            }
            last = turn.at();
        }
        return last;
    }

    private static BigInteger total(List<Long> numbers) {
        return numbers.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger lcm(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }
}
