package se.trygghetsportalen.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "556016-0680",
                "802005-1952",
                "212000-0142",
                "857209-0606",
                "8999900015",
                " 899990-0122 ",
                "212099-9012"
            })
    void readsWhatIsOne(String written) {
        assertThat(OrganisationNumber.read(written))
                .map(OrganisationNumber::digits)
                .contains(written.strip().replace("-", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "556016-0681",
                "899990-0010",
                "899000-0015",
                "850101-2382",
                "55601-60680",
                "556016-068",
                "abcdef-ghij",
                "165560160680",
                "５５６０１６-０６８０"
            })
    void refusesWhatIsNone(String written) {
        assertThat(OrganisationNumber.read(written)).isEmpty();
    }

    @Test
    void isWrittenWithItsHyphen() {
        assertThat(new OrganisationNumber("8020051952")).hasToString("802005-1952");
        assertThatIllegalArgumentException().isThrownBy(() -> new OrganisationNumber("802005-1952"));
    }

    @Test
    void knowsTheSeriesOfAssociations() {
        assertThat(new OrganisationNumber("8020051952").isNonProfit()).isTrue();
        assertThat(new OrganisationNumber("5560160680").isNonProfit()).isFalse();
    }
}
