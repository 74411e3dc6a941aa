package se.trygghetsportalen.bonus.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trygghetsportalen.shared.Money;

/** Worked by hand; the properties stand in {@link AllocationPropertiesTest}. */
class AllocationTest {
    private static AllocationTerms terms(long pot, PayoutModel model) {
        return new AllocationTerms(Money.ofKronor(pot), model, false);
    }

    private static PayoutModel.ShareOfPot share(long floor, @Nullable Long cap) {
        return new PayoutModel.ShareOfPot(
                Points.ZERO, Money.ofKronor(floor), cap == null ? null : Money.ofKronor(cap), List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "49.9, 0",
        "50, 5000",
        "74.5, 5000",
        "74.9, 5000",
        "75, 10000",
        "89.9, 10000",
        "90, 15000",
        "100, 15000"
    })
    void levelsPayFromTheirLimitUpwards(String points, long kronor) {
        Allocation allocation = Allocation.of(terms(100_000, Bonuses.levels()), List.of(Bonuses.claim(1, points, 30)));
        assertThat(Bonuses.kronor(allocation)).containsExactly(kronor);
        assertThat(allocation.left()).isEqualTo(Money.ofKronor(100_000 - kronor));
    }

    @Test
    void aRenewalMayPayLessThanTheFirstTime() {
        PayoutModel model = new PayoutModel.Levels(
                List.of(new PayoutModel.Levels.Level(Points.of(50), Money.ofKronor(10_000), Money.ofKronor(5_000))));
        Claim first = Bonuses.claim(1, "80", 30);
        Claim again = new Claim(
                ApplicationId.next(), Bonuses.number(2), first.points(), first.members(), true, first.lateness());
        assertThat(Bonuses.kronor(Allocation.of(terms(100_000, model), List.of(first, again))))
                .containsExactly(10_000L, 5_000L);
    }

    @Test
    void levelsThatAskForTooMuchAreReducedProRata() {
        // 15 000 + 10 000 + 5 000 of 20 000: two thirds of each, 10 000 + 6 666.67 + 3 333.33.
        Allocation allocation = Allocation.of(terms(20_000, Bonuses.levels()), Bonuses.claims("95", "80", "60"));
        assertThat(Bonuses.kronor(allocation)).containsExactly(10_000L, 6_667L, 3_333L);
        assertThat(allocation.left()).isEqualTo(Money.ZERO);
        assertThat(allocation.awards().get(1).steps())
                .hasExactlyElementsOfTypes(
                        AwardStep.ReachesLevel.class,
                        AwardStep.ReducedProRata.class,
                        AwardStep.GotARemainingKrona.class);
        assertThat(allocation.awards().get(2).steps()).last().isInstanceOf(AwardStep.CutOff.class);
    }

    @Test
    void membersCountUpToTheBand() {
        PayoutModel model =
                new PayoutModel.PerActiveMember(Money.ofKronor(50), ActiveMembers.Band.AGED_17_20, Points.of(50));
        Claim claim = new Claim(
                ApplicationId.next(),
                Bonuses.number(1),
                Points.of(60),
                new ActiveMembers(10, 20, 5, 100),
                false,
                new Lateness.InTime());
        assertThat(Bonuses.kronor(Allocation.of(terms(100_000, model), List.of(claim))))
                .containsExactly(1_750L);
        assertThat(Bonuses.kronor(Allocation.of(terms(100_000, model), List.of(Bonuses.withTenths(claim, 499)))))
                .containsExactly(0L);
    }

    @Test
    void aThirdEachLeavesAKronaToTheLowestNumber() {
        Allocation allocation = Allocation.of(terms(100, share(0, null)), Bonuses.claims("50", "50", "50"));
        assertThat(Bonuses.kronor(allocation)).containsExactly(34L, 33L, 33L);
    }

    @Test
    void whereSharesLostTheSameMorePointsGoFirst() {
        // 5 kronor by 3 : 1 are 3.75 and 1.25; by 1 : 1 : 2 of 6 are 1.5, 1.5 and 3: the lower number has fewer points.
        Claim few = Bonuses.claim(1, "10", 200);
        Claim many = Bonuses.claim(2, "20", 100);
        PayoutModel model = new PayoutModel.ShareOfPot(
                Points.ZERO, Money.ZERO, null, List.of(new PayoutModel.ShareOfPot.SizeWeight(200, 200)));
        // Both weigh the same; the odd krona goes to the one with more points.
        assertThat(Bonuses.kronor(Allocation.of(terms(5, model), List.of(few, many))))
                .containsExactly(2L, 3L);
    }

    @Test
    void whatACapHoldsBackGoesToTheOthers() {
        // By points 60/30/10 of 1 000 are 600, 300, 100; capped at 400 the 600 left go 3 : 1 … 450 is over the cap too.
        Allocation allocation = Allocation.of(terms(1_000, share(0, 400L)), Bonuses.claims("60", "30", "10"));
        assertThat(Bonuses.kronor(allocation)).containsExactly(400L, 400L, 200L);
        assertThat(allocation.awards().getFirst().steps())
                .hasExactlyElementsOfTypes(AwardStep.Weighs.class, AwardStep.HeldAtCap.class);
    }

    @Test
    void wherEveryCapIsReachedTheRestStays() {
        Allocation allocation = Allocation.of(terms(1_000, share(0, 300L)), Bonuses.claims("60", "30", "10"));
        assertThat(Bonuses.kronor(allocation)).containsExactly(300L, 300L, 300L);
        assertThat(allocation.left()).isEqualTo(Money.ofKronor(100));
    }

    @Test
    void aFloorIsPaidByTheOthers() {
        Allocation allocation = Allocation.of(terms(1_000, share(200, null)), Bonuses.claims("60", "30", "10"));
        // 200 to the last, 800 by 2 : 1.
        assertThat(Bonuses.kronor(allocation)).containsExactly(533L, 267L, 200L);
        assertThat(allocation.awards().get(2).steps())
                .last()
                .isEqualTo(new AwardStep.RaisedToFloor(Money.ofKronor(200)));
    }

    @Test
    void whereThePotDoesNotHoldTheFloorsItIsSharedEqually() {
        Allocation allocation = Allocation.of(terms(100, share(50, null)), Bonuses.claims("60", "30", "10", "0"));
        assertThat(Bonuses.kronor(allocation)).containsExactly(34L, 33L, 33L, 0L);
        assertThat(allocation.awards().getLast().steps()).containsExactly(new AwardStep.NoPoints());
    }

    @Test
    void whatALateOneLosesStaysInThePot() {
        List<Claim> claims = Bonuses.claims("50", "50", "50");
        List<Claim> oneLate = List.of(claims.get(0), Bonuses.late(claims.get(1), 9, 20), claims.get(2));
        Allocation allocation = Allocation.of(terms(1_000, share(0, null)), oneLate);
        // 334, 333, 333; a fifth of 333 is 66.6 and what is left is cut off to 266.
        assertThat(Bonuses.kronor(allocation)).containsExactly(334L, 266L, 333L);
        assertThat(allocation.left()).isEqualTo(Money.ofKronor(67));
        assertThat(allocation.awards().get(1).steps())
                .last()
                .isEqualTo(new AwardStep.LateDeduction(9, 20, Money.ofKronor(333), Money.ofKronor(266)));
    }

    @Test
    void unlessTheYearSharesItOutAgain() {
        List<Claim> claims = Bonuses.claims("50", "50", "50");
        List<Claim> oneLate = List.of(claims.get(0), Bonuses.late(claims.get(1), 9, 20), claims.get(2));
        Allocation allocation =
                Allocation.of(new AllocationTerms(Money.ofKronor(1_000), share(0, null), true), oneLate);
        assertThat(Bonuses.kronor(allocation)).containsExactly(368L, 266L, 366L);
        assertThat(allocation.left()).isEqualTo(Money.ZERO);
    }

    @Test
    void sharingAgainNeverPaysMoreThanTheLevel() {
        List<Claim> claims = Bonuses.claims("95", "95");
        Allocation allocation = Allocation.of(
                new AllocationTerms(Money.ofKronor(100_000), Bonuses.levels(), true),
                List.of(claims.get(0), Bonuses.late(claims.get(1), 3, 10)));
        assertThat(Bonuses.kronor(allocation)).containsExactly(15_000L, 13_500L);
    }

    @Test
    void whoCameTooLateGetsNothing() {
        Claim claim = Bonuses.claim(1, "95", 50);
        Claim refused = new Claim(
                claim.application(), claim.number(), claim.points(), claim.members(), false, new Lateness.Refused(40));
        Allocation allocation = Allocation.of(terms(1_000, share(0, null)), List.of(refused));
        assertThat(allocation.given()).isEqualTo(Money.ZERO);
        assertThat(allocation.awards().getFirst().steps()).containsExactly(new AwardStep.CameTooLate(40));
    }

    @Test
    void nobodyClaimsTwiceAndNobodyMayBeMissing() {
        Claim claim = Bonuses.claim(1, "95", 50);
        assertThatThrownBy(() -> Allocation.of(terms(1_000, share(0, null)), List.of(claim, claim)))
                .isInstanceOf(IllegalArgumentException.class);
        Allocation nobody = Allocation.of(terms(1_000, share(0, null)), List.of());
        assertThat(nobody.awards()).isEmpty();
        assertThat(nobody.left()).isEqualTo(Money.ofKronor(1_000));
    }
}
