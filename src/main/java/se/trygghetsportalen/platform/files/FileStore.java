package se.trygghetsportalen.platform.files;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.platform.audit.AuditEntry;
import se.trygghetsportalen.platform.audit.AuditTrail;
import se.trygghetsportalen.platform.files.domain.FileId;
import se.trygghetsportalen.platform.files.domain.FileRepository;
import se.trygghetsportalen.platform.files.domain.StoredFile;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.CurrentActor;

/**
 * Keeps files in the database, in the transaction of what they belong to. Storing and removing are called by the service
 * of the room that the file belongs to, which has looked at the person's right; opening asks that room's {@link
 * FileGuard}.
 */
@Service
public class FileStore {
    private static final String SUBJECT = "file";

    private final FileRepository repository;
    private final ObjectProvider<FileGuard> guards;
    private final AuditTrail trail;
    private final CurrentActor currentActor;
    private final Clock clock;

    FileStore(
            FileRepository repository,
            ObjectProvider<FileGuard> guards,
            AuditTrail trail,
            CurrentActor currentActor,
            Clock clock) {
        this.repository = repository;
        this.guards = guards;
        this.trail = trail;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Stores the file under the id, in the caller's transaction. Storing the same again changes nothing.
     *
     * @throws IllegalArgumentException when the id is another file's
     */
    @PermitAll
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredFile store(FileId id, AcceptedFile accepted) {
        Optional<StoredFile> sameId = repository.find(id);
        if (sameId.isPresent()) {
            return sameId.filter(
                            stored -> stored.purpose().equals(accepted.purpose().name())
                                    && stored.receivedSha256().equals(accepted.receivedSha256()))
                    .orElseThrow(() -> new IllegalArgumentException("The id of another file: " + id));
        }
        ActorId actor = currentActor.actor();
        StoredFile file = new StoredFile(
                id,
                accepted.purpose().name(),
                accepted.name(),
                accepted.type(),
                accepted.bytes().length,
                Sha256.of(accepted.bytes()),
                accepted.receivedSha256(),
                actor,
                now(),
                null);
        repository.insert(file, accepted.bytes());
        trail.record(new AuditEntry(
                actor,
                "file.stored",
                SUBJECT,
                id.value(),
                Map.of(
                        "purpose", file.purpose(),
                        "name", file.name(),
                        "type", file.type().name(),
                        "bytes", Integer.toString(file.bytes()),
                        "sha256", file.sha256())));
        return file;
    }

    /**
     * Puts the image in the place of the one that it came of, for good, in the caller's transaction. False, and nothing
     * is changed, where that one is another by now or has been removed.
     */
    @PermitAll
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean replace(BlurredImage image) {
        String sha256 = Sha256.of(image.bytes());
        boolean replaced = repository.replace(image.id(), image.sourceSha256(), sha256, image.bytes());
        if (replaced) {
            trail.record(new AuditEntry(
                    currentActor.actor(),
                    "file.blurred",
                    SUBJECT,
                    image.id().value(),
                    Map.of("bytes", Integer.toString(image.bytes().length), "sha256", sha256)));
        }
        return replaced;
    }

    /**
     * Deletes the file's content for good, in the caller's transaction; who did it and when remains. Removing again, or
     * what was never there, changes nothing.
     */
    @PermitAll
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(FileId id) {
        ActorId actor = currentActor.actor();
        if (repository.remove(id, new StoredFile.Removal(actor, now()))) {
            trail.record(AuditEntry.of(actor, "file.removed", SUBJECT, id.value()));
        }
    }

    /**
     * The file and its content; empty when there is none, when it has been removed, or when the person signed in may not
     * open it: to them it is as if it did not exist.
     */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Opened> open(FileId id) {
        return repository
                .find(id)
                .filter(this::mayOpen)
                .flatMap(file -> repository.findContent(id).map(content -> new Opened(file, content)));
    }

    /** As {@link #open}, with nothing read of the content. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<StoredFile> find(FileId id) {
        return repository.find(id).filter(this::mayOpen);
    }

    private boolean mayOpen(StoredFile file) {
        return guards.stream()
                .filter(guard -> guard.purpose().equals(file.purpose()))
                .findFirst()
                .map(guard -> guard.mayOpen(file))
                .orElse(false);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A file with its content. */
    public static final class Opened {
        private final StoredFile file;
        private final byte[] content;

        Opened(StoredFile file, byte[] content) {
            this.file = file;
            this.content = content;
        }

        public StoredFile file() {
            return file;
        }

        /** A copy of the content. */
        public byte[] content() {
            return Arrays.copyOf(content, content.length);
        }
    }
}
