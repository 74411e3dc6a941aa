package se.trygghetsportalen.platform.settings.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingKeyTest {
    @ParameterizedTest
    @CsvSource({
        "212099-9012, 212099-9012",
        "2120999012, 212099-9012",
        "' 556016-0680 ', 556016-0680",
        "802005-1952, 802005-1952",
        "212000-0142, 212000-0142",
        "857209-0606, 857209-0606"
    })
    void readsAnOrganisationNumberAndGivesItItsDash(String typed, String number) {
        assertThat(SettingKeys.ORGANISATION_NUMBER.read(typed)).isEqualTo(new Reading.Value<>(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"556016-0681", "212099-9013", "899990-0010"})
    void refusesAnOrganisationNumberWithAnotherCheckDigit(String typed) {
        assertThat(SettingKeys.ORGANISATION_NUMBER.read(typed))
                .isEqualTo(Reading.wrong("settings.problem.organisation-number.check"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "21209-99012", "212099-901", "212099-90122", "abcdef-ghij", "211099-9014"})
    void refusesWhatIsNoOrganisationNumber(String typed) {
        assertThat(SettingKeys.ORGANISATION_NUMBER.read(typed))
                .isEqualTo(Reading.wrong("settings.problem.organisation-number.form"));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "6, 6", "' 2 ', 2"})
    void readsANumberWithinItsLimits(String typed, int value) {
        assertThat(SettingKeys.MINIMUM_TEAM.read(typed)).isEqualTo(new Reading.Value<>(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "-1", "två", "", "1.5", "99999999999"})
    void refusesANumberBeyondItsLimits(String typed) {
        assertThat(SettingKeys.MINIMUM_TEAM.read(typed)).isEqualTo(Reading.wrong("settings.problem.number", 1, 6));
    }

    @Test
    void refusesALineThatIsEmptyOrTooLong() {
        assertThat(SettingKeys.MUNICIPALITY_NAME.read("   ")).isEqualTo(Reading.wrong("settings.problem.required"));
        assertThat(SettingKeys.MUNICIPALITY_NAME.read("x".repeat(80))).isInstanceOf(Reading.Value.class);
        assertThat(SettingKeys.MUNICIPALITY_NAME.read("x".repeat(81)))
                .isEqualTo(Reading.wrong("settings.problem.long", 80));
    }

    @Test
    void storesEverySettingUnderANameOfItsOwn() {
        assertThat(SettingKeys.ALL).extracting(SettingKey::name).doesNotHaveDuplicates();
        assertThat(SettingKeys.ALL).extracting(SettingKey::subjectId).doesNotHaveDuplicates();
    }
}
