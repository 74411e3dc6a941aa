package se.trygghetsportalen.platform.secrets.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.trygghetsportalen.platform.secrets.domain.ColumnCipher;
import se.trygghetsportalen.platform.secrets.domain.ColumnPlace;
import se.trygghetsportalen.platform.secrets.domain.KeyFingerprint;
import se.trygghetsportalen.platform.secrets.domain.KeyRegister;
import se.trygghetsportalen.shared.PrivateFile;

class KeysFileTest {
    private static final ColumnPlace PLACE = new ColumnPlace("draft", "content", new UUID(0, 1));
    private static final String ONE = "01".repeat(32);
    private static final String TWO = "02".repeat(32);

    @TempDir
    Path folder;

    private final Register register = new Register();

    @Test
    void makesAKeyTheFirstTimeAndReadsItEverAfter() throws IOException {
        byte[] sealed = open().seal(PLACE, "hemligt");

        assertThat(open().openText(PLACE, sealed)).isEqualTo("hemligt");
        assertThat(Files.readString(file())).matches("[0-9a-f]{64}\\n");
        assertThat(register.all()).hasSize(1);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void showsTheKeyToItsOwnerOnly() throws IOException {
        open();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
                .isEqualTo("rwx------");
        assertThat(PrivateFile.isReadableByOthers(file())).isFalse();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));
        assertThat(PrivateFile.isReadableByOthers(file())).isTrue();
    }

    @Test
    void opensOldContentAndSealsWithTheNewKeyAfterARotation() throws IOException {
        write(ONE);
        byte[] before = open().seal(PLACE, "förr");

        write("# 2026-11-22\n" + TWO + "\n\n# before\n" + ONE.toUpperCase(java.util.Locale.ROOT));

        assertThat(open().openText(PLACE, before)).isEqualTo("förr");
        assertThat(open().isSealedWithAnOlderKey(before)).isTrue();
        assertThat(register.all()).hasSize(2);
    }

    @Test
    void startsWithoutAKeyThatNothingIsReadWithAnyLonger() throws IOException {
        write(ONE);
        open();
        write(TWO + "\n" + ONE);
        open();
        write(TWO);

        assertThat(open()).isNotNull();
    }

    @Test
    void makesNoNewKeyForADatabaseThatWasWrittenWithAnother() throws IOException {
        open();
        Files.delete(file());

        assertThatThrownBy(this::open).isInstanceOf(SecretKeysException.class).hasMessageContaining("is missing");
        assertThat(file()).doesNotExist();
    }

    @Test
    void refusesTheKeyOfAnotherDatabase() throws IOException {
        write(ONE);
        open();
        write(TWO);

        assertThatThrownBy(this::open).isInstanceOf(SecretKeysException.class).hasMessageContaining("None of the keys");
        assertThat(register.all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# only a remark", "abc", "zz", "0101"})
    void refusesWhatIsNoKeyWithoutRepeatingIt(String content) throws IOException {
        write(content);

        assertThatThrownBy(this::open)
                .isInstanceOf(SecretKeysException.class)
                .hasNoCause()
                .satisfies(refused -> assertThat(content.isBlank()
                                || !String.valueOf(refused.getMessage()).contains(" " + content))
                        .isTrue());
    }

    @Test
    void refusesTheSameKeyTwice() throws IOException {
        write(ONE + "\n" + ONE);

        assertThatThrownBy(this::open).isInstanceOf(SecretKeysException.class).hasMessageContaining("twice");
    }

    private ColumnCipher open() {
        return new KeysFile(file()).open(register);
    }

    private Path file() {
        return folder.resolve("keys").resolve("secrets.key");
    }

    private void write(String content) throws IOException {
        PrivateFile.write(file(), content);
    }

    private static final class Register implements KeyRegister {
        private final Set<KeyFingerprint> all = new HashSet<>();

        @Override
        public Set<KeyFingerprint> all() {
            return Set.copyOf(all);
        }

        @Override
        public void add(KeyFingerprint fingerprint) {
            all.add(fingerprint);
        }
    }
}
