package se.trygghetsportalen.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void countsInWholeOre() {
        assertThat(Money.ofKronor(15).plus(Money.ofOre(7))).isEqualTo(Money.ofOre(1507));
        assertThat(Money.ofKronor(1).minus(Money.ofOre(101))).isEqualTo(Money.ofOre(-1));
        assertThat(Money.ofOre(3).times(4)).isEqualTo(Money.ofOre(12));
    }

    @Test
    void saysWhetherThereAreOddOre() {
        assertThat(Money.ofOre(1500).isWholeKronor()).isTrue();
        assertThat(Money.ofOre(1501).isWholeKronor()).isFalse();
        assertThat(Money.ofOre(1599).kronor()).isEqualTo(15);
    }

    @Test
    void wouldRatherFailThanWrapAround() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.ofOre(Long.MAX_VALUE).plus(Money.ofOre(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.ofKronor(Long.MAX_VALUE));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.ofOre(Long.MIN_VALUE).negated());
    }

    @Test
    void comparesByAmount() {
        assertThat(Money.ofOre(2).min(Money.ofOre(1))).isEqualTo(Money.ofOre(1));
        assertThat(Money.ofOre(2).max(Money.ofOre(1))).isEqualTo(Money.ofOre(2));
        assertThat(Money.ofOre(-2)).isLessThan(Money.ZERO);
    }
}
