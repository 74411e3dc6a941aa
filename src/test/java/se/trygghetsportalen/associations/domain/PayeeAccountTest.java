package se.trygghetsportalen.associations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayeeAccountTest {
    @ParameterizedTest
    @CsvSource({
        "991-2346, 9912346, 991-2346",
        "9912346, 9912346, 991-2346",
        "5555-5551, 55555551, 5555-5551",
        "' 5555 5551 ', 55555551, 5555-5551",
        "999-0011, 9990011, 999-0011",
        "999–0029, 9990029, 999-0029",
        "999-0037, 9990037, 999-0037",
        "999-0045, 9990045, 999-0045",
        "999-0052, 9990052, 999-0052",
        "999-0060, 9990060, 999-0060",
        "999-0078, 9990078, 999-0078",
        "999-0086, 9990086, 999-0086",
        "999-0094, 9990094, 999-0094",
        "999-0102, 9990102, 999-0102",
        "999-0110, 9990110, 999-0110",
        "999-0128, 9990128, 999-0128",
    })
    void readsABankgiroNumberAndWritesItAsPeopleDo(String typed, String digits, String written) {
        PayeeAccount account =
                PayeeAccount.read(PayeeAccount.Kind.BANKGIRO, typed).orElseThrow();

        assertThat(account).isEqualTo(new Bankgiro(digits));
        assertThat(account.written()).isEqualTo(written);
        assertThat(PayeeAccount.of(account.kind(), account.digits())).isEqualTo(account);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123-4567",
                "5574-8964",
                "991-2345",
                "",
                "99-12346",
                "991--2346",
                "9-9-1-2-3-4-6",
                "991-2346x",
                "555555519",
                "12-5",
                "９９１-2346"
            })
    void refusesWhatIsNoBankgiroNumber(String typed) {
        assertThat(Bankgiro.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "12-5, 125, 12-5",
        "125, 125, 12-5",
        "4 16 28-9, 416289, 4 16 28-9",
        "41628-9, 416289, 4 16 28-9",
        "22 23 33-7, 2223337, 22 23 33-7",
        "2223337, 2223337, 22 23 33-7",
        "1-8, 18, 1-8",
    })
    void readsAPlusgiroNumberAndWritesItInPairs(String typed, String digits, String written) {
        PayeeAccount account =
                PayeeAccount.read(PayeeAccount.Kind.PLUSGIRO, typed).orElseThrow();

        assertThat(account).isEqualTo(new Plusgiro(digits));
        assertThat(account.written()).isEqualTo(written);
        assertThat(PayeeAccount.of(account.kind(), account.digits())).isEqualTo(account);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12-4", "", "5", "0-0", "00", "22 23 33-8", "123456789", "22  23 33-7", "22-23-33-7", "x12-5"})
    void refusesWhatIsNoPlusgiroNumber(String typed) {
        assertThat(Plusgiro.read(typed)).isEmpty();
    }

    @Test
    void noAccountComesIntoBeingWithAWrongCheckDigit() {
        assertThatThrownBy(() -> new Bankgiro("9912345")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Plusgiro("124")).isInstanceOf(IllegalArgumentException.class);
    }
}
