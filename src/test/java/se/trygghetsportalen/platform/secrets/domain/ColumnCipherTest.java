package se.trygghetsportalen.platform.secrets.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnCipherTest {
    private static final MasterKey OLD = key(1);
    private static final MasterKey NEW = key(2);
    private static final UUID ID = UUID.fromString("019ab000-0000-7000-8000-000000000001");
    private static final ColumnPlace PLACE = new ColumnPlace("draft", "content", ID);

    private final ColumnCipher cipher = new ColumnCipher(List.of(OLD));

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Anteckning med å ä ö och 🙂"})
    void opensWhatItSealed(String text) {
        byte[] sealed = cipher.seal(PLACE, text);

        assertThat(cipher.openText(PLACE, sealed)).isEqualTo(text);
        assertThat(sealed).hasSize(text.getBytes(StandardCharsets.UTF_8).length + ColumnCipher.OVERHEAD);
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("Anteckning");
    }

    @Test
    void sealsTheSameDifferentlyEachTime() {
        assertThat(cipher.seal(PLACE, "lika")).isNotEqualTo(cipher.seal(PLACE, "lika"));
    }

    @Test
    void refusesWhateverBitIsTurned() {
        byte[] sealed = cipher.seal(PLACE, "hemligt");

        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> cipher.open(PLACE, changed)).isInstanceOf(UnreadableContentException.class);
        }
        assertThat(cipher.openText(PLACE, sealed)).isEqualTo("hemligt");
    }

    @Test
    void refusesWhatWasCutOrLengthened() {
        byte[] sealed = cipher.seal(PLACE, "hemligt");

        for (int length = 0; length <= sealed.length + 1; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            if (length != sealed.length) {
                assertThatThrownBy(() -> cipher.open(PLACE, cut)).isInstanceOf(UnreadableContentException.class);
            }
        }
    }

    @Test
    void refusesWhatWasMovedToAnotherPlace() {
        byte[] sealed = cipher.seal(PLACE, "hemligt");

        assertThat(List.of(
                        new ColumnPlace("follow_up", "content", ID),
                        new ColumnPlace("draft", "note", ID),
                        new ColumnPlace("draft", "content", new UUID(ID.getMostSignificantBits(), 2)),
                        // The same letters, shared out otherwise.
                        new ColumnPlace("draftc", "ontent", ID)))
                .allSatisfy(elsewhere -> assertThatThrownBy(() -> cipher.open(elsewhere, sealed))
                        .isInstanceOf(UnreadableContentException.class)
                        .hasMessageContaining(elsewhere.table())
                        .hasMessageNotContaining("hemligt"));
    }

    @Test
    void opensWithAnOlderKeyAndSealsWithTheFirst() {
        byte[] before = cipher.seal(PLACE, "förr");
        ColumnCipher rotated = new ColumnCipher(List.of(NEW, OLD));
        byte[] after = rotated.seal(PLACE, "nu");

        assertThat(rotated.openText(PLACE, before)).isEqualTo("förr");
        assertThat(rotated.isSealedWithAnOlderKey(before)).isTrue();
        assertThat(rotated.isSealedWithAnOlderKey(after)).isFalse();
        assertThatThrownBy(() -> cipher.open(PLACE, after))
                .isInstanceOf(UnreadableContentException.class)
                .hasMessageContaining(NEW.fingerprint().toString());
    }

    /** What is stored today must open in the next release. */
    @Test
    void opensWhatAnEarlierReleaseSealed() {
        byte[] sealed = HexFormat.of().parseHex(EARLIER);

        assertThat(cipher.openText(PLACE, sealed)).isEqualTo("från förr");
    }

    @Test
    void givesAwayNothingOfAKeyInItsFingerprint() {
        assertThat(OLD.fingerprint()).isNotEqualTo(NEW.fingerprint()).isEqualTo(key(1).fingerprint());
        assertThat(HexFormat.of().formatHex(bytes(1)))
                .doesNotContain(OLD.fingerprint().toString());
        assertThat(OLD.toString()).doesNotContain("0101");
    }

    @Test
    void needsKeysThatCanBeToldApart() {
        assertThatThrownBy(() -> new ColumnCipher(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ColumnCipher(List.of(OLD, key(1)))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MasterKey(new byte[16])).isInstanceOf(IllegalArgumentException.class);
    }

    private static final String EARLIER =
            "0177e47e941b3072cd8543ede32406379fb79ae59695b761559d3069a1646da1e07e300fcd7cffca97de37c3505a9803";

    private static MasterKey key(int filling) {
        return new MasterKey(bytes(filling));
    }

    private static byte[] bytes(int filling) {
        byte[] bytes = new byte[MasterKey.BYTES];
        Arrays.fill(bytes, (byte) filling);
        return bytes;
    }
}
