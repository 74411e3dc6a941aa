package se.trygghetsportalen.bonus.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.trygghetsportalen.shared.Money;

/** What holds for every scheme and every set of applications, tried on many, made by seed. */
class AllocationPropertiesTest {
    private static final int ROUNDS = 300;

    /** One random case. */
    private record Town(AllocationTerms terms, List<Claim> claims) {
        static Town of(Random random) {
            Money pot = Money.ofKronor(random.nextInt(5) == 0 ? random.nextInt(100) : random.nextInt(1_000_000));
            List<Claim> claims = IntStream.range(0, random.nextInt(25))
                    .mapToObj(serial -> claim(random, serial))
                    .toList();
            return new Town(new AllocationTerms(pot, model(random), random.nextInt(3) == 0), claims);
        }

        private static PayoutModel model(Random random) {
            return switch (random.nextInt(3)) {
                case 0 -> {
                    int low = random.nextInt(20_000);
                    yield new PayoutModel.Levels(List.of(
                            Bonuses.level(random.nextInt(40), low),
                            Bonuses.level(40 + random.nextInt(30), low + random.nextInt(20_000)),
                            Bonuses.level(75, low + 20_000 + random.nextInt(10_000))));
                }
                case 1 ->
                    new PayoutModel.PerActiveMember(
                            Money.ofKronor(1 + random.nextInt(200)),
                            ActiveMembers.Band.values()[random.nextInt(4)],
                            Points.of(random.nextInt(60)));
                default -> {
                    long floor = random.nextBoolean() ? 0 : random.nextInt(10_000);
                    Money cap = random.nextBoolean() ? null : Money.ofKronor(floor + random.nextInt(60_000));
                    yield new PayoutModel.ShareOfPot(
                            Points.of(random.nextInt(40)),
                            Money.ofKronor(floor),
                            cap == null || cap.isPositive() ? cap : null,
                            random.nextBoolean()
                                    ? List.of()
                                    : List.of(
                                            new PayoutModel.ShareOfPot.SizeWeight(50, 120),
                                            new PayoutModel.ShareOfPot.SizeWeight(200, 150 + random.nextInt(100))));
                }
            };
        }

        private static Claim claim(Random random, int serial) {
            int tenths = random.nextInt(8) == 0 ? 0 : random.nextInt(1_001);
            Lateness lateness = switch (random.nextInt(6)) {
                case 0 -> new Lateness.Late(9, 20);
                case 1 -> random.nextBoolean() ? new Lateness.Late(60, 65) : new Lateness.Refused(60);
                default -> new Lateness.InTime();
            };
            return new Claim(
                    ApplicationId.next(),
                    Bonuses.number(serial),
                    new Points(tenths),
                    new ActiveMembers(random.nextInt(200), random.nextInt(100), random.nextInt(50), random.nextInt(50)),
                    random.nextBoolean(),
                    lateness);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void isNeverAboveThePotAndNeverLosesAKrona(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Town town = Town.of(random);
            Allocation allocation = Allocation.of(town.terms(), town.claims());
            assertThat(allocation.given().plus(allocation.left()))
                    .isEqualTo(town.terms().pot());
            assertThat(allocation.left().isNegative()).isFalse();
            assertThat(allocation.awards()).hasSameSizeAs(town.claims()).allSatisfy(award -> {
                assertThat(award.amount().isNegative()).isFalse();
                assertThat(award.amount().isWholeKronor()).isTrue();
                assertThat(award.steps()).isNotEmpty();
                if (award.claim().points().isZero()) {
                    assertThat(award.amount()).isEqualTo(Money.ZERO);
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void aSharedPotIsGivenOutWholeUnlessEveryCapIsReached(long seed) {
        Random random = new Random(seed);
        int whole = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Town town = Town.of(random);
            if (!(town.terms().model() instanceof PayoutModel.ShareOfPot model)) {
                continue;
            }
            List<Claim> inTime = town.claims().stream()
                    .filter(claim -> claim.lateness() instanceof Lateness.InTime)
                    .toList();
            Allocation allocation = Allocation.of(town.terms(), inTime);
            Money cap = model.cap();
            boolean everyCap = allocation.awards().stream()
                    .filter(award -> !award.claim().points().isZero()
                            && award.claim().points().reach(model.from()))
                    .allMatch(award -> cap != null && award.amount().equals(cap));
            if (!everyCap) {
                whole++;
                assertThat(allocation.given()).isEqualTo(town.terms().pot());
            }
        }
        assertThat(whole).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void morePointsNeverGiveLess(long seed) {
        Random random = new Random(seed);
        int more = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Town town = Town.of(random);
            if (town.claims().isEmpty()) {
                continue;
            }
            int at = random.nextInt(town.claims().size());
            Claim before = town.claims().get(at);
            Claim better =
                    Bonuses.withTenths(before, Math.min(1_000, before.points().tenths() + random.nextInt(200)));
            List<Claim> raised = new ArrayList<>(town.claims());
            raised.set(at, better);
            Money was = amount(town.terms(), town.claims(), before);
            Money is = amount(town.terms(), raised, better);
            // Sharing the deductions out again rounds a second time: that may cost one krona.
            Money slack = town.terms().sharesDeductionsAgain() ? Money.ofKronor(1) : Money.ZERO;
            assertThat(is.plus(slack)).as("seed %s round %s", seed, round).isGreaterThanOrEqualTo(was);
            more += is.isMoreThan(was) ? 1 : 0;
        }
        assertThat(more).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void theOrderChangesNothing(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Town town = Town.of(random);
            List<Claim> shuffled = new ArrayList<>(town.claims());
            Collections.shuffle(shuffled, random);
            assertThat(Allocation.of(town.terms(), shuffled)).isEqualTo(Allocation.of(town.terms(), town.claims()));
        }
    }

    private static Money amount(AllocationTerms terms, List<Claim> claims, Claim of) {
        return Allocation.of(terms, claims).of(of.application()).orElseThrow().amount();
    }
}
