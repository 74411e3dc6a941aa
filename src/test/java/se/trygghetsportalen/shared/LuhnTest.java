package se.trygghetsportalen.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuhnTest {
    @ParameterizedTest
    @ValueSource(strings = {"9912346", "55555551", "9990011", "125", "4162 89", "2223337", "8501012382"})
    void checksByTheLastDigit(String written) {
        String digits = written.replace(" ", "");
        String payload = digits.substring(0, digits.length() - 1);
        int last = digits.charAt(digits.length() - 1) - '0';

        assertThat(Luhn.checks(digits)).isTrue();
        assertThat(Luhn.checkDigitFor(payload)).isEqualTo(last);
        assertThat(Luhn.checks(payload + (last + 1) % 10)).isFalse();
    }

    @Test
    void findsTwoNeighboursThatChangedPlaces() {
        assertThat(Luhn.checks("55605160680".substring(1))).isFalse();
    }

    @Test
    void takesDigitsOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> Luhn.checks("12-5"));
    }
}
