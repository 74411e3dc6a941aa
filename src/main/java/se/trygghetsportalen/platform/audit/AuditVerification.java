package se.trygghetsportalen.platform.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.trygghetsportalen.platform.audit.domain.AuditKeys;
import se.trygghetsportalen.platform.audit.domain.ChainHead;
import se.trygghetsportalen.platform.audit.domain.ChainInspection;
import se.trygghetsportalen.platform.audit.domain.OutsideHead;
import se.trygghetsportalen.platform.audit.domain.TrailImage;
import se.trygghetsportalen.platform.audit.domain.VerificationReport;

/**
 * Recomputes the whole trail and reports what does not fit. Asks for no role: people reach it through
 * {@link AuditReview}, an operator through the verify command.
 *
 * <p>Reads one snapshot while people work on, in constant memory, and changes nothing.
 */
@Service
public class AuditVerification {
    /** How long a row may wait for its seal: many times the sealer's interval, so that a busy minute is no alarm. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TrailImage image;
    private final OutsideHead outside;
    private final AuditKeys keys;
    private final Clock clock;
    private final TransactionTemplate snapshot;

    AuditVerification(
            TrailImage image,
            OutsideHead outside,
            AuditKeys keys,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.image = image;
        this.outside = outside;
        this.keys = keys;
        this.clock = clock;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    /**
     * Verifies everything.
     *
     * @throws java.io.UncheckedIOException when the head outside cannot be read
     */
    public VerificationReport verify() {
        return verify(lines -> {});
    }

    /** Verifies everything and tells after each line how many were seen; whatever {@code progress} throws ends it. */
    VerificationReport verify(LongConsumer progress) {
        // Before the snapshot, because it moves on: read afterwards it would be beyond what the snapshot shows.
        Optional<ChainHead> head = outside.read();
        return Objects.requireNonNull(snapshot.execute(
                status -> new ChainInspection(keys, head, clock.instant(), PATIENCE, progress).inspect(image)));
    }
}
