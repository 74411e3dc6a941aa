package se.trygghetsportalen.platform.audit;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.trygghetsportalen.platform.audit.domain.AuditCursor;
import se.trygghetsportalen.platform.audit.domain.AuditFilter;
import se.trygghetsportalen.platform.audit.domain.AuditRow;
import se.trygghetsportalen.platform.audit.domain.AuditRowQuery;
import se.trygghetsportalen.platform.audit.domain.SealRepository;
import se.trygghetsportalen.platform.audit.domain.VerificationReport;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.CurrentActor;
import se.trygghetsportalen.shared.Ids;

/** What an auditor does with the trail: reads it, and has it verified. That it was verified is itself recorded. */
@Service
@RolesAllowed(AuditAccess.AUDITOR)
public class AuditReview {
    private static final Logger LOG = LoggerFactory.getLogger(AuditReview.class);
    private static final String INTACT = "audit.verified";
    private static final String DAMAGED = "audit.damage-found";
    /** Telling of each line would cost more than looking at it. */
    private static final int LINES_PER_STEP = 500;

    private final AuditRowQuery rows;
    private final SealRepository seals;
    private final AuditVerification verification;
    private final AuditTrail trail;
    private final CurrentActor currentActor;
    private final ObjectProvider<ActorNames> names;
    private final TransactionTemplate transaction;
    private final ExecutorService verifying = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("audit-verification").factory());

    AuditReview(
            AuditRowQuery rows,
            SealRepository seals,
            AuditVerification verification,
            AuditTrail trail,
            CurrentActor currentActor,
            ObjectProvider<ActorNames> names,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.seals = seals;
        this.verification = verification;
        this.trail = trail;
        this.currentActor = currentActor;
        this.names = names;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * How the trail stands.
     *
     * @param sealed the newest number
     * @param waiting how many rows wait for their seal
     * @param oldestWaiting when the oldest of them was written
     * @param lastVerified when somebody had it verified last
     * @param lastIntact whether nothing was wrong then
     */
    public record TrailState(
            long sealed,
            long waiting,
            Optional<Instant> oldestWaiting,
            Optional<Instant> lastVerified,
            boolean lastIntact) {}

    /**
     * A row for people.
     *
     * @param row the row
     * @param actorName what the actor's account is called, if it has a name
     */
    public record AuditLine(AuditRow row, Optional<String> actorName) {}

    /** Told how a verification goes, on another thread than the one that asked for it. */
    public interface Progress {
        /** So many lines were seen; false ends it. */
        boolean seen(long lines);

        /** It is done. */
        void done(VerificationReport report);

        /** It could not be done; nothing is known about the trail. */
        void failed();
    }

    /** How the trail stands now. */
    public TrailState state() {
        SealRepository.Backlog backlog = seals.backlog();
        Optional<AuditRow> last = rows.newestOf(Set.of(INTACT, DAMAGED));
        return new TrailState(
                seals.newest().number(),
                backlog.rows(),
                backlog.oldest(),
                last.map(AuditRow::at),
                last.map(row -> row.action().equals(INTACT)).orElse(true));
    }

    /** The rows after the cursor, newest first. */
    public List<AuditLine> page(AuditFilter filter, Optional<AuditCursor> after, int limit) {
        List<AuditRow> page = rows.page(filter, after, limit);
        Map<ActorId, String> named = namesOf(page.stream().map(AuditRow::actor).collect(Collectors.toSet()));
        return page.stream()
                .map(row -> new AuditLine(row, Optional.ofNullable(named.get(row.actor()))))
                .toList();
    }

    /** Every action that was ever recorded. */
    public List<String> actions() {
        return rows.actions();
    }

    /** Everyone with a name who ever did anything. */
    public Map<ActorId, String> actors() {
        return namesOf(new HashSet<>(rows.actors()));
    }

    /** Verifies the whole trail in the background, one verification at a time. */
    public void verify(Progress progress) {
        ActorId actor = currentActor.actor();
        Objects.requireNonNull(verifying.submit(() -> verify(actor, progress)));
    }

    private void verify(ActorId actor, Progress progress) {
        try {
            VerificationReport report = verification.verify(lines -> {
                if (lines % LINES_PER_STEP == 0 && !progress.seen(lines)) {
                    throw new CancellationException();
                }
            });
            if (!report.intact()) {
                report.inEnglish().forEach(LOG::error);
            }
            transaction.executeWithoutResult(status ->
                    trail.record(AuditEntry.of(actor, report.intact() ? INTACT : DAMAGED, "audit", Ids.next())));
            progress.done(report);
        } catch (CancellationException stopped) {
            LOG.info("The verification of the audit trail was stopped");
        } catch (RuntimeException e) {
            LOG.error("The audit trail could not be verified", e);
            progress.failed();
        }
    }

    private Map<ActorId, String> namesOf(Set<ActorId> actors) {
        ActorNames known = names.getIfAvailable();
        return known == null ? Map.of() : known.namesOf(actors);
    }

    @PreDestroy
    void stop() {
        verifying.shutdownNow();
    }
}
