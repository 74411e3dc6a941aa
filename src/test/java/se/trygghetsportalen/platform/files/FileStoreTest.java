package se.trygghetsportalen.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.platform.audit.AuditTrail;
import se.trygghetsportalen.platform.files.domain.FileId;
import se.trygghetsportalen.platform.files.domain.FilePurpose;
import se.trygghetsportalen.platform.files.domain.FileRepository;
import se.trygghetsportalen.platform.files.domain.FileType;
import se.trygghetsportalen.platform.files.domain.ImageSquare;
import se.trygghetsportalen.platform.files.domain.StoredFile;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.CurrentActor;
import se.trygghetsportalen.shared.Ids;

@PortalTest
class FileStoreTest {
    private static final FilePurpose PURPOSE =
            new FilePurpose("test-store", Set.of(FileType.JPEG, FileType.PNG), 1024 * 1024);

    @Autowired
    private FileStore portalsOwn;

    @Autowired
    private FileRepository repository;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transaction;

    private final FileIntake intake = new FileIntake();
    private final FileId id = FileId.next();
    private boolean open = true;
    private FileStore store;

    @BeforeEach
    void openOwnStore() {
        FileGuard guard = new FileGuard() {
            @Override
            public String purpose() {
                return PURPOSE.name();
            }

            @Override
            public boolean mayOpen(StoredFile file) {
                return open;
            }
        };
        store = new FileStore(repository, only(guard), trail, currentActor, clock);
    }

    @Test
    void keepsEverythingAboutAFile() {
        AcceptedFile accepted = accepted("tunnel.jpg", 60);
        StoredFile stored = stored(accepted);

        FileStore.Opened opened = store.open(id).orElseThrow();
        assertThat(opened.file()).isEqualTo(stored);
        assertThat(opened.content()).isEqualTo(accepted.content());
        assertThat(stored.name()).isEqualTo("tunnel.jpg");
        assertThat(stored.sha256()).isEqualTo(Sha256.of(accepted.content()));
        assertThat(stored.receivedSha256()).isEqualTo(accepted.receivedSha256());
        assertThat(stored.bytes()).isEqualTo(accepted.content().length);
    }

    @Test
    void storesTheSameFileOnce() {
        StoredFile first = stored(accepted("a.jpg", 60));

        assertThat(stored(accepted("a.jpg", 60))).isEqualTo(first);
    }

    @Test
    void refusesAnotherFileUnderTheSameId() {
        stored(accepted("a.jpg", 60));
        AcceptedFile other = accepted("a.jpg", 61);

        assertThatThrownBy(() -> stored(other)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hidesAFileFromWhoeverTheRoomRefuses() {
        stored(accepted("a.jpg", 60));
        assertThat(store.open(id)).isPresent();

        open = false;

        assertThat(store.open(id)).isEmpty();
        assertThat(store.find(id)).isEmpty();
    }

    @Test
    void opensNoFileWhosePurposeNobodyAnswersFor() {
        stored(accepted("a.jpg", 60));

        assertThat(portalsOwn.open(id)).isEmpty();
    }

    @Test
    void removesTheContentAndRemembersWho() {
        stored(accepted("a.jpg", 60));

        transaction.executeWithoutResult(status -> store.remove(id));
        transaction.executeWithoutResult(status -> store.remove(id));

        assertThat(store.open(id)).isEmpty();
        assertThat(repository.findContent(id)).isEmpty();
        StoredFile.Removal removal = repository.find(id).orElseThrow().removal();
        assertThat(removal).isNotNull().extracting(StoredFile.Removal::by).isEqualTo(ActorId.SYSTEM);
    }

    @Test
    void putsABlurredImageInThePlaceOfTheOneThatItCameOfAndOfNoOther() {
        stored(accepted("a.jpg", 60));
        FileStore.Opened before = store.open(id).orElseThrow();
        BlurredImage first = intake.blur(before, List.of(new ImageSquare(0, 0, 2)));
        BlurredImage second = intake.blur(before, List.of(new ImageSquare(0, 0, 1)));

        assertThat(replaced(first)).isTrue();
        assertThat(replaced(second)).as("drawn on what is gone").isFalse();

        FileStore.Opened after = store.open(id).orElseThrow();
        assertThat(after.content()).isEqualTo(first.bytes());
        assertThat(after.file().sha256()).isEqualTo(Sha256.of(first.bytes()));
        assertThat(after.file().bytes()).isEqualTo(first.bytes().length);
        assertThat(after.file().receivedSha256())
                .as("the same photo handed in again is known")
                .isEqualTo(before.file().receivedSha256());
        transaction.executeWithoutResult(status -> store.remove(id));
        assertThat(replaced(intake.blur(after, List.of(new ImageSquare(0, 0, 1)))))
                .isFalse();
        assertThat(repository.findContent(id)).isEmpty();
    }

    private boolean replaced(BlurredImage image) {
        return Boolean.TRUE.equals(transaction.execute(status -> store.replace(image)));
    }

    @Test
    void storesNothingWhenTheCallersWorkFails() {
        AcceptedFile accepted = accepted("a.jpg", 60);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    store.store(id, accepted);
                    throw new IllegalStateException("the rest failed");
                }))
                .hasMessage("the rest failed");

        assertThat(repository.find(id)).isEmpty();
        assertThat(repository.findContent(id)).isEmpty();
    }

    @Test
    void storesOnlyInsideTheCallersTransaction() {
        AcceptedFile accepted = accepted("a.jpg", 60);

        assertThatThrownBy(() -> portalsOwn.store(new FileId(Ids.next()), accepted))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> portalsOwn.remove(id)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void keepsAFileAsLargeAsAnyPurposeAllows() {
        byte[] large = new byte[FilePurpose.LIMIT];
        StoredFile file = new StoredFile(
                id,
                PURPOSE.name(),
                "stor.pdf",
                FileType.PDF,
                large.length,
                Sha256.of(large),
                Sha256.of(large),
                ActorId.SYSTEM,
                clock.instant(),
                null);

        transaction.executeWithoutResult(status -> repository.insert(file, large));

        assertThat(repository.findContent(id).orElseThrow()).hasSize(large.length);
    }

    private StoredFile stored(AcceptedFile accepted) {
        return Objects.requireNonNull(transaction.execute(status -> store.store(id, accepted)));
    }

    private static ObjectProvider<FileGuard> only(FileGuard guard) {
        return new ObjectProvider<>() {
            @Override
            public Stream<FileGuard> stream() {
                return Stream.of(guard);
            }
        };
    }

    private AcceptedFile accepted(String name, int width) {
        return ((Intake.Accepted) intake.check(PURPOSE, name, Pictures.jpeg(width, 40))).file();
    }
}
