package se.trygghetsportalen.platform.audit.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import se.trygghetsportalen.platform.audit.domain.AuditKeys;
import se.trygghetsportalen.platform.audit.domain.AuditRow;
import se.trygghetsportalen.platform.audit.domain.AuditRowRepository;
import se.trygghetsportalen.platform.audit.domain.ChainHead;
import se.trygghetsportalen.platform.audit.domain.Digest;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;

/** The key and the head outside the database. */
class AuditFilesTest {
    private final Rows rows = new Rows();

    @TempDir
    private Path directory;

    @Test
    void makesAKeyThatOnlyItsOwnerReadsWhenNothingWasRecorded() throws IOException {
        Path file = directory.resolve("keys/audit.key");

        AuditKeys made = new KeyFile(file).open(rows);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("keys"))))
                .isEqualTo("rwx------");
        assertThat(Files.readString(file)).matches("[0-9a-f]{64}\n");
        rows.add(made);
        AuditRow row = rows.stored.getFirst();
        assertThat(new KeyFile(file).open(rows).macOf(row)).isEqualTo(row.mac());
        assertThat(Files.list(directory.resolve("keys"))).containsExactly(file);
    }

    @Test
    void makesAnotherKeyForAnotherTrail() throws IOException {
        new KeyFile(directory.resolve("one")).open(rows);
        new KeyFile(directory.resolve("other")).open(rows);

        assertThat(Files.readString(directory.resolve("one")))
                .isNotEqualTo(Files.readString(directory.resolve("other")));
    }

    @Test
    void refusesToStartWhenThereAreRowsAndNoKey() {
        rows.add(new AuditKeys(new byte[32]));
        Path file = directory.resolve("audit.key");

        assertThatThrownBy(() -> new KeyFile(file).open(rows))
                .isInstanceOf(AuditKeyException.class)
                .hasMessage("The audit trail has rows, but its key " + file + " is missing.");
        assertThat(file).doesNotExist();
    }

    @Test
    void refusesToStartWithAnotherKey() {
        Path file = directory.resolve("audit.key");
        new KeyFile(file).open(rows);
        rows.add(new AuditKeys(new byte[32]));

        assertThatThrownBy(() -> new KeyFile(file).open(rows))
                .isInstanceOf(AuditKeyException.class)
                .hasMessageContaining("is not the one that the audit trail was written with");
    }

    @Test
    void startsWithItsKeyAlsoWhenTheFirstRowIsDamaged() {
        Path file = directory.resolve("audit.key");
        AuditKeys keys = new KeyFile(file).open(rows);
        rows.add(new AuditKeys(new byte[32]));
        rows.add(keys);

        assertThat(new KeyFile(file).open(rows)).isNotNull();
    }

    @Test
    void refusesAKeyThatIsNoneWithoutQuotingIt() throws IOException {
        Path file = directory.resolve("audit.key");
        Files.writeString(file, "0123secret");

        assertThatThrownBy(() -> new KeyFile(file).open(rows))
                .isInstanceOf(AuditKeyException.class)
                .hasMessageContaining("64 hexadecimal digits")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void saysSoWhenTheKeyCannotBeMade() throws IOException {
        Path notADirectory = Files.writeString(directory.resolve("file"), "");

        assertThatThrownBy(() -> new KeyFile(notADirectory.resolve("audit.key")).open(rows))
                .isInstanceOf(AuditKeyException.class)
                .hasMessageContaining("can be neither read nor made");
    }

    @Test
    void explainsTheFailureAndWhatToDo() {
        AuditKeyException failure = new AuditKeyException("The key is missing.", "Put it back.");

        assertThat(new AuditKeyFailureAnalyzer().analyze(failure, failure))
                .extracting(FailureAnalysis::getDescription, FailureAnalysis::getAction)
                .containsExactly("The key is missing.", "Put it back.");
    }

    @Test
    void remembersTheNewestHeadAndNeverGoesBack() throws IOException {
        Path file = directory.resolve("keys/audit.head");
        HeadFile head = new HeadFile(file);
        ChainHead second = new ChainHead(2, digest(2));
        assertThat(head.read()).isEmpty();

        head.advance(ChainHead.START);
        assertThat(head.read()).contains(ChainHead.START);
        head.advance(second);
        head.advance(new ChainHead(1, digest(1)));

        assertThat(new HeadFile(file).read()).contains(second);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.list(directory.resolve("keys"))).containsExactly(file);
    }

    @Test
    void takesADamagedHeadForAMissingOne() throws IOException {
        Path file = directory.resolve("audit.head");
        Files.write(file, new byte[] {(byte) 0xff, 0, 7});

        assertThat(new HeadFile(file).read()).isEmpty();

        new HeadFile(file).advance(new ChainHead(1, digest(1)));
        assertThat(new HeadFile(file).read().map(ChainHead::number)).isEqualTo(Optional.of(1L));
    }

    private static Digest digest(int last) {
        byte[] bytes = new byte[32];
        bytes[31] = (byte) last;
        return Digest.of(bytes);
    }

    private static final class Rows implements AuditRowRepository {
        private final List<AuditRow> stored = new ArrayList<>();

        void add(AuditKeys keys) {
            append(keys.sign(
                    Ids.next(),
                    Instant.parse("2026-11-22T20:00:00Z"),
                    ActorId.SYSTEM,
                    "contact.logged",
                    "contact",
                    Ids.next(),
                    "{}"));
        }

        @Override
        public void append(AuditRow row) {
            stored.add(row);
        }

        @Override
        public void appendAll(List<AuditRow> rows) {
            stored.addAll(rows);
        }

        @Override
        public List<AuditRow> first(int count) {
            return stored.stream().limit(count).toList();
        }
    }
}
