package se.trygghetsportalen.bonus.domain;

import se.trygghetsportalen.shared.Money;

/** One step on the way to an amount, as it is explained under "Varför detta belopp?". In the order in which it was taken. */
public sealed interface AwardStep {
    /** It came too late to be taken up: nothing. */
    record CameTooLate(int days) implements AwardStep {}

    /** No points, no kronor. */
    record NoPoints() implements AwardStep {}

    /** Below the limit from which anything is given. */
    record BelowLimit(Points points, Points limit) implements AwardStep {}

    /** The points reach this level. */
    record ReachesLevel(Points points, Points from, boolean renewal, Money amount) implements AwardStep {}

    /** So much for each of so many members. */
    record ForMembers(int members, Money each, Money amount) implements AwardStep {}

    /**
     * What it weighs in the sharing of the pot.
     *
     * @param weight points times the size's per cent: tenths of points times whole per cent
     * @param allWeights of everybody together
     */
    record Weighs(Points points, int members, int sizePercent, long weight, long allWeights) implements AwardStep {}

    /** Its share of the pot by weight, before rounding. */
    record ShareOfPot(Money pot, Fraction kronor) implements AwardStep {}

    /** Raised to the least that anybody is given. */
    record RaisedToFloor(Money floor) implements AwardStep {}

    /** The pot does not hold the least for everybody: it is shared in equal parts. */
    record FloorsReduced(Money floor, Money pot, Fraction kronor) implements AwardStep {}

    /** Held at the most that anybody is given. */
    record HeldAtCap(Money cap) implements AwardStep {}

    /** All together ask for more than there is: everybody gets the same part of theirs. */
    record ReducedProRata(Money asked, Money pot, Fraction kronor) implements AwardStep {}

    /** Cut off to whole kronor. */
    record CutOff(Fraction before, Money after) implements AwardStep {}

    /** One of the kronor that cutting off had left went here. */
    record GotARemainingKrona(Fraction before, Money after) implements AwardStep {}

    /** Less because it came late; cut off to whole kronor. */
    record LateDeduction(int days, int percent, Money before, Money after) implements AwardStep {}

    /** More of what late ones lost. */
    record ShareOfDeductions(Money deductions, Money extra, Money after) implements AwardStep {}
}
