package se.trygghetsportalen.platform.drafts;

import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.platform.drafts.domain.Draft;
import se.trygghetsportalen.platform.drafts.domain.DraftKey;
import se.trygghetsportalen.platform.drafts.domain.DraftOutcome;
import se.trygghetsportalen.platform.drafts.domain.DraftRepository;
import se.trygghetsportalen.platform.drafts.domain.DraftSummary;
import se.trygghetsportalen.platform.secrets.domain.UnreadableContentException;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.CurrentActor;

/**
 * The drafts of the person signed in, and of nobody else: no method takes a person, so there is none to get wrong. A
 * draft is no record of anything, so nothing here is audited. The content is stored encrypted.
 */
@Service
@PermitAll
public class Drafts {
    /** The most bytes of UTF-8 that one draft may have; no form comes near. */
    public static final int MOST_BYTES = 256 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);

    private final DraftRepository repository;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final Duration kept;

    Drafts(
            DraftRepository repository,
            CurrentActor currentActor,
            Clock clock,
            @Value("${portal.drafts.kept:14d}") Duration kept) {
        this.repository = repository;
        this.currentActor = currentActor;
        this.clock = clock;
        this.kept = kept;
    }

    /**
     * Keeps what was typed, in the place of an earlier draft for the same form. It expires when it has not been saved for
     * as long as {@code portal.drafts.kept} says, fourteen days if it says nothing.
     *
     * @throws AccessDeniedException when nobody is signed in
     */
    @Transactional
    public DraftOutcome save(DraftKey key, String content) {
        if (content.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return new DraftOutcome.TooLarge(MOST_BYTES);
        }
        Instant now = clock.instant();
        repository.save(owner(), new Draft(key, content, now, now.plus(kept)));
        return new DraftOutcome.Kept(now);
    }

    /**
     * The draft for the form. One that does not open, because it was tampered with or its key is gone, is as good as
     * none; it is logged by its place.
     *
     * @throws AccessDeniedException when nobody is signed in
     */
    @Transactional(readOnly = true)
    public Optional<Draft> find(DraftKey key) {
        try {
            return repository.find(owner(), key, clock.instant());
        } catch (UnreadableContentException refused) {
            LOG.error("A draft was refused: {}", refused.getMessage());
            return Optional.empty();
        }
    }

    /**
     * What one has begun and not finished, newest first.
     *
     * @throws AccessDeniedException when nobody is signed in
     */
    @Transactional(readOnly = true)
    public List<DraftSummary> own() {
        return repository.list(owner(), clock.instant());
    }

    /**
     * Removes the draft for the form: what it held is saved, or not wanted. Without one, does nothing.
     *
     * @throws AccessDeniedException when nobody is signed in
     */
    @Transactional
    public void discard(DraftKey key) {
        repository.discard(owner(), key);
    }

    private ActorId owner() {
        ActorId actor = currentActor.actor();
        if (actor.equals(ActorId.SYSTEM)) {
            throw new AccessDeniedException("Nobody is signed in");
        }
        return actor;
    }
}
