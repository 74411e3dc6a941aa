package se.trygghetsportalen.platform.mail;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.trygghetsportalen.platform.mail.domain.Notice;
import se.trygghetsportalen.platform.mail.domain.NoticeId;
import se.trygghetsportalen.platform.mail.domain.NoticeRepository;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.CurrentActor;

/**
 * The notices behind the bell. Any room may tell any account something, in the transaction of what it tells about.
 * Everybody reads their own notices and nobody else's: the methods that read take no recipient, so there is none to get
 * wrong.
 */
@Service
public class NoticeBoard {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeBoard.class);

    /** A page of the portal: nothing that a browser could take for an address elsewhere. */
    private static final Pattern PATH = Pattern.compile("([a-z0-9_-][A-Za-z0-9/_?=&.-]*)?");

    private final NoticeRepository repository;
    private final Outbox outbox;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final Map<ActorId, Set<Runnable>> listeners = new ConcurrentHashMap<>();

    NoticeBoard(NoticeRepository repository, Outbox outbox, CurrentActor currentActor, Clock clock) {
        this.repository = repository;
        this.outbox = outbox;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Tells an account something, by e-mail too where the person wants it, if and only if the caller's transaction is
     * committed.
     *
     * @param recipient the account
     * @param textKey translation key of the sentence, in the sending room's texts
     * @param arguments what the sentence is filled in with: words and ids that harm nobody, never what a note says
     * @param path the page to open, without a leading slash; empty when there is nothing to open
     * @throws IllegalStateException when no transaction is active
     */
    @PermitAll
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(ActorId recipient, String textKey, List<String> arguments, String path) {
        sendAll(List.of(new Letter(recipient, textKey, arguments, path)));
    }

    /**
     * The same of many, stored in one go.
     *
     * @throws IllegalStateException when no transaction is active
     */
    @PermitAll
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendAll(List<Letter> letters) {
        Instant now = clock.instant();
        repository.insert(letters.stream().map(letter -> letter.sent(now)).toList());
        letters.forEach(letter -> outbox.mail(letter.recipient(), letter.textKey(), letter.arguments(), letter.path()));
        afterCommit(() -> letters.stream().map(Letter::recipient).distinct().forEach(this::ring));
    }

    /** How many notices the person signed in has not read. One look into an index: cheap enough to ask again and again. */
    @PermitAll
    @Transactional(readOnly = true)
    public int unread() {
        return repository.unread(currentActor.actor());
    }

    /** The newest notices of the person signed in, newest first, read ones among them. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Notice> newest(int limit) {
        return repository.newest(currentActor.actor(), limit);
    }

    /** Marks a notice of the person signed in as read. Somebody else's notice is left as it is. */
    @PermitAll
    @Transactional
    public void markRead(NoticeId id) {
        ActorId reader = currentActor.actor();
        repository.markRead(reader, id, clock.instant());
        afterCommit(() -> ring(reader));
    }

    /** Marks all notices of the person signed in as read. */
    @PermitAll
    @Transactional
    public void markAllRead() {
        ActorId reader = currentActor.actor();
        repository.markAllRead(reader, clock.instant());
        afterCommit(() -> ring(reader));
    }

    /**
     * Calls the listener whenever the notices of the person now signed in may have changed on this node, on the thread
     * of whoever changed them: a listener hands over and returns. What happens on other nodes is not heard; ask
     * {@link #unread()} now and then.
     *
     * @return ends the listening; a user interface does so when it goes away
     */
    @PermitAll
    public Listening listen(Runnable listener) {
        ActorId listenerOf = currentActor.actor();
        // An object of its own, so that the same listener may be handed in twice and each ended by itself.
        Runnable entry = new Runnable() {
            @Override
            public void run() {
                listener.run();
            }
        };
        listeners.compute(listenerOf, (who, known) -> {
            Set<Runnable> all = known == null ? ConcurrentHashMap.newKeySet() : known;
            all.add(entry);
            return all;
        });
        return () -> listeners.computeIfPresent(listenerOf, (who, known) -> {
            known.remove(entry);
            return known.isEmpty() ? null : known;
        });
    }

    private void ring(ActorId recipient) {
        for (Runnable listener : listeners.getOrDefault(recipient, Set.of())) {
            try {
                listener.run();
            } catch (RuntimeException broken) {
                // The notice is stored; a bell that cannot ring must not look like a failed save.
                LOG.warn("A listener for notices failed", broken);
            }
        }
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    /**
     * What an account is told.
     *
     * @param recipient the account
     * @param textKey translation key of the sentence, in the sending room's texts
     * @param arguments what the sentence is filled in with
     * @param path the page to open, without a leading slash; empty when there is nothing to open
     */
    public record Letter(ActorId recipient, String textKey, List<String> arguments, String path) {
        public Letter {
            if (!PATH.matcher(path).matches()) {
                throw new IllegalArgumentException("Not a page of the portal: " + path);
            }
            arguments = List.copyOf(arguments);
        }

        private NoticeRepository.Sent sent(Instant at) {
            return new NoticeRepository.Sent(
                    recipient, new Notice(NoticeId.next(), textKey, arguments, path, at, null));
        }
    }

    /** A listener at work. */
    @FunctionalInterface
    public interface Listening {
        /** Ends it; ending it again does nothing. */
        void end();
    }
}
