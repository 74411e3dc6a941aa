package se.trygghetsportalen.associations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OcrReferenceTest {
    @ParameterizedTest
    @CsvSource({"18, 18", "1234566, 1234566", "' 123 4566 ', 1234566", "12345674, 12345674"})
    void readsDigitsOfWhichTheLastChecksTheOthers(String written, String digits) {
        assertThat(OcrReference.read(written, false)).contains(new OcrReference(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "1234567", "12345678", "1234566x", "123-4566", "00000000000000000000000000"})
    void refusesWhatDoesNotCheck(String written) {
        assertThat(OcrReference.read(written, false)).isEmpty();
    }

    /** The last digit but one is the last digit of how many there are. */
    @Test
    void asksForTheDigitThatTellsTheLengthWhereTheAgreementDoes() {
        String ten = "123456780";
        String telling = ten + se.trygghetsportalen.shared.Luhn.checkDigitFor(ten);
        assertThat(telling).hasSize(10);

        assertThat(OcrReference.read(telling, true)).isPresent();
        assertThat(OcrReference.read("1234566", false)).isPresent();
        assertThat(OcrReference.read("1234566", true)).isEmpty();
        assertThatThrownBy(() -> new OcrReference("1234567")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Another reference is another account: it freezes payouts and waits for a second person. */
    @Test
    void belongsToTheAccount() {
        PayeeAccount plain = PayeeAccount.of(PayeeAccount.Kind.BANKGIRO, "9912346");
        PayeeAccount demanding = plain.with(new OcrReference("1234566"));

        assertThat(demanding).isNotEqualTo(plain);
        assertThat(demanding.described()).isEqualTo("991-2346, OCR 1234566");
        assertThat(PayeeAccount.of(PayeeAccount.Kind.BANKGIRO, "9912346", "1234566"))
                .isEqualTo(demanding);
        assertThat(demanding.with(null)).isEqualTo(plain);
    }
}
