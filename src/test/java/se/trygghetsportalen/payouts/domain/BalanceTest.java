package se.trygghetsportalen.payouts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.trygghetsportalen.shared.Money;

/** The ledger's law, over a thousand sequences that are the same each time. */
class BalanceTest {
    private static final int SEQUENCES = 1_000;
    private static final int STEPS = 60;

    @Test
    void isAlwaysTheSumOfItsEntriesAndNeverLosesAnOre() {
        Set<EntryKind> seen = EnumSet.noneOf(EntryKind.class);
        for (int seed = 0; seed < SEQUENCES; seed++) {
            Random random = new Random(seed);
            Balance balance = Balance.NONE;
            List<EntryKind> kinds = new ArrayList<>();
            List<Money> amounts = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                EntryKind kind = EntryKind.values()[random.nextInt(EntryKind.values().length)];
                Money amount = amount(random, balance, kind);
                if (!balance.allows(kind, amount)) {
                    continue;
                }
                balance = balance.with(kind, amount);
                kinds.add(kind);
                amounts.add(amount);
                seen.add(kind);
                holdsTheLaw(seed, balance);
            }
            Balance again = Balance.NONE;
            for (int at = 0; at < kinds.size(); at++) {
                again = again.with(kinds.get(at), amounts.get(at));
            }
            assertThat(again).isEqualTo(balance);
            assertThat(kinds.stream().filter(EntryKind.GRANTED::equals)).hasSizeLessThanOrEqualTo(1);
        }
        assertThat(seen).as("every kind came up").isEqualTo(EnumSet.allOf(EntryKind.class));
    }

    /** However it is cut up, what goes out and stays out is never more than was granted. */
    @Test
    void neverPaysADecisionTwice() {
        for (int seed = 0; seed < SEQUENCES; seed++) {
            Random random = new Random(seed);
            Money granted = Money.ofOre(1 + random.nextInt(5_000_000));
            Balance balance = Balance.NONE.with(EntryKind.GRANTED, granted);
            for (int step = 0; step < STEPS; step++) {
                EntryKind kind = random.nextBoolean() ? EntryKind.RESERVED : EntryKind.PAID;
                Money amount = Money.ofOre(1 + random.nextInt(2_000_000));
                if (balance.allows(kind, amount)) {
                    balance = balance.with(kind, amount);
                }
            }
            assertThat(balance.paid().plus(balance.reserved())).isLessThanOrEqualTo(granted);
            assertThat(balance.allows(EntryKind.RESERVED, balance.payable().plus(Money.ofOre(1))))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesNothingAndLessThanNothing(EntryKind kind) {
        Balance granted = Balance.NONE.with(EntryKind.GRANTED, Money.ofKronor(10));

        assertThat(granted.allows(kind, Money.ZERO)).isFalse();
        assertThat(granted.allows(kind, Money.ofOre(-1))).isFalse();
        assertThatThrownBy(() -> granted.with(kind, Money.ZERO)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tellsWhatIsOwedWhenAPaidDecisionIsRevoked() {
        Balance paid = Balance.NONE
                .with(EntryKind.GRANTED, Money.ofKronor(15_000))
                .with(EntryKind.RESERVED, Money.ofKronor(15_000))
                .with(EntryKind.PAID, Money.ofKronor(15_000));
        assertThat(paid.payable()).isEqualTo(Money.ZERO);
        assertThat(paid.owed()).isEqualTo(Money.ZERO);

        Balance lowered = paid.with(EntryKind.REVOKED, Money.ofKronor(5_000));
        assertThat(lowered.owed()).isEqualTo(Money.ofKronor(5_000));
        Balance halfway = lowered.with(EntryKind.RECOVERED, Money.ofKronor(2_000));
        assertThat(halfway.owed()).isEqualTo(Money.ofKronor(3_000));
        assertThat(halfway.allows(EntryKind.RECOVERED, Money.ofOre(300_001))).isFalse();
        Balance settled = halfway.with(EntryKind.RECOVERED, Money.ofKronor(3_000));
        assertThat(settled.owed()).isEqualTo(Money.ZERO);
        assertThat(settled.kept()).isEqualTo(settled.entitled()).isEqualTo(Money.ofKronor(10_000));
    }

    /** What is revoked while the bank has it is owed at once, and cannot be given back before it has been paid. */
    @Test
    void owesAtOnceWhatIsRevokedOnItsWayFromTheBank() {
        Money bonus = Money.ofKronor(10);
        Balance reserved = Balance.NONE.with(EntryKind.GRANTED, bonus).with(EntryKind.RESERVED, bonus);

        Balance revoked = reserved.with(EntryKind.REVOKED, bonus);
        assertThat(revoked.owed()).isEqualTo(bonus);
        assertThat(revoked.payable()).isEqualTo(Money.ZERO);
        assertThat(revoked.allows(EntryKind.RESERVED, Money.ofOre(1))).isFalse();
        assertThat(revoked.allows(EntryKind.RECOVERED, Money.ofOre(1))).isFalse();
        Balance refused = revoked.with(EntryKind.RELEASED, bonus);
        assertThat(refused.owed()).isEqualTo(Money.ZERO);
        assertThat(refused.payable()).isEqualTo(Money.ZERO);
        Balance paid = revoked.with(EntryKind.PAID, bonus);
        assertThat(paid.owed()).isEqualTo(bonus);
        assertThat(paid.with(EntryKind.RECOVERED, bonus).owed()).isEqualTo(Money.ZERO);
        assertThat(paid.with(EntryKind.RETURNED, bonus).owed()).isEqualTo(Money.ZERO);
        assertThat(reserved.with(EntryKind.RELEASED, bonus).with(EntryKind.REVOKED, bonus))
                .satisfies(out -> assertThat(out.owed()).isEqualTo(Money.ZERO));
    }

    /** A bonus that has settled an older debt and is annulled leaves that debt to be paid. */
    @Test
    void owesWhatHadSettledAnOlderDebt() {
        Balance settled = Balance.NONE
                .with(EntryKind.GRANTED, Money.ofKronor(10))
                .with(EntryKind.SET_OFF, Money.ofKronor(4))
                .with(EntryKind.RESERVED, Money.ofKronor(6))
                .with(EntryKind.PAID, Money.ofKronor(6));

        Balance annulled = settled.with(EntryKind.REVOKED, Money.ofKronor(10));
        assertThat(annulled.owed()).isEqualTo(Money.ofKronor(10));
        Balance halfway = annulled.with(EntryKind.RECOVERED, Money.ofKronor(7));
        assertThat(halfway.kept()).isEqualTo(Money.ZERO);
        assertThat(halfway.settled()).isEqualTo(halfway.owed()).isEqualTo(Money.ofKronor(3));
        assertThat(halfway.allows(EntryKind.RECOVERED, Money.ofOre(301))).isFalse();
    }

    private static void holdsTheLaw(int seed, Balance balance) {
        List<Money> parts = List.of(
                balance.entitled(),
                balance.payable(),
                balance.reserved(),
                balance.kept(),
                balance.settled(),
                balance.owed());
        assertThat(parts).as("seed %s", seed).noneMatch(Money::isNegative);
        assertThat(balance.payable()
                        .plus(balance.reserved())
                        .plus(balance.kept())
                        .plus(balance.settled())
                        .minus(balance.owed()))
                .as("seed %s", seed)
                .isEqualTo(balance.entitled());
        assertThat(balance.payable().isPositive() && balance.owed().isPositive())
                .as("seed %s", seed)
                .isFalse();
        assertThat(balance.paid()
                        .minus(balance.returned())
                        .minus(balance.recovered())
                        .plus(balance.reserved()))
                .as("seed %s", seed)
                .isLessThanOrEqualTo(balance.granted());
    }

    /** Often the most that is allowed, or an öre more. */
    private static Money amount(Random random, Balance balance, EntryKind kind) {
        Money most = balance.most(kind).min(Money.ofOre(9_999_999));
        return switch (random.nextInt(4)) {
            case 0 -> most;
            case 1 -> most.plus(Money.ofOre(1));
            default -> Money.ofOre(1 + random.nextLong(Math.max(1, most.ore())));
        };
    }
}
