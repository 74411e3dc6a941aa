package se.trygghetsportalen.people.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static se.trygghetsportalen.people.domain.PasswordRule.LONG_ENOUGH;
import static se.trygghetsportalen.people.domain.PasswordRule.NOT_COMMON;
import static se.trygghetsportalen.people.domain.PasswordRule.NOT_TOO_LONG;
import static se.trygghetsportalen.people.domain.PasswordRule.WITHOUT_THE_USERNAME;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
    private static final Username USERNAME = Username.of("falt1");

    @ParameterizedTest
    @ValueSource(strings = {"lykta vid kajen", "grönkålsgryta", "hundar äter moln", "k3fm-8x2p-zzhq"})
    void takesLongPhrasesWithoutAskingForCapitalsOrDigits(String password) {
        assertThat(PasswordRule.brokenBy(password, USERNAME)).isEmpty();
    }

    @Test
    void countsCharactersAndNotBytes() {
        assertThat(PasswordRule.brokenBy("lyktavidkaj", USERNAME)).containsExactly(LONG_ENOUGH);
        assertThat(PasswordRule.brokenBy("lyktavidkajå", USERNAME)).isEmpty();
        assertThat(PasswordRule.brokenBy("🌙🌟🌧🌈🏮a", USERNAME)).containsExactly(LONG_ENOUGH);
        assertThat(PasswordRule.brokenBy("lykta vid kajen ".repeat(8), USERNAME))
                .isEmpty();
        assertThat(PasswordRule.brokenBy("lykta vid kajen ".repeat(8) + "!", USERNAME))
                .containsExactly(NOT_TOO_LONG);
    }

    @Test
    void refusesTheUsernameInAnyCase() {
        assertThat(PasswordRule.brokenBy("lykta FALT1 kajen", USERNAME)).containsExactly(WITHOUT_THE_USERNAME);
        assertThat(PasswordRule.brokenBy("lykta falt2 kajen", USERNAME)).isEmpty();
    }

    @Test
    void letsAUsernameOfTwoLettersPassAsPartOfAWord() {
        assertThat(PasswordRule.brokenBy("lykta vid kajen", Username.of("ka"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password12345",
                "Lösenord2026!",
                "!!Sommar2026!!",
                "123456789012",
                "aaaaaaaaaaaa",
                "abababababab",
                "VÄLKOMMEN1234",
                "qwertyuiop12"
            })
    void refusesWhatIsGuessedFirst(String password) {
        assertThat(PasswordRule.brokenBy(password, USERNAME)).containsExactly(NOT_COMMON);
    }

    @Test
    void takesTheSameLettersTypedOnTwoKeyboardsForTheSamePassword() {
        assertThat(PasswordRule.normal("a\u030Angest i b\u00E5ten"))
                .isEqualTo(PasswordRule.normal("\u00E5ngest i ba\u030Aten"));
    }
}
