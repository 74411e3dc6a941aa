package se.trygghetsportalen.platform.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.trygghetsportalen.platform.audit.domain.AuditKeys;
import se.trygghetsportalen.platform.audit.domain.AuditSeal;
import se.trygghetsportalen.platform.audit.domain.ChainHead;
import se.trygghetsportalen.platform.audit.domain.OutsideHead;
import se.trygghetsportalen.platform.audit.domain.SealRepository;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;

/**
 * Gives committed rows their numbers and chains them. For the job and the verify command; it asks for no role, shows
 * nothing and can only add.
 *
 * <p>One sealer at a time works, on whichever node is first; the others go away at once. Should two ever work at the same
 * time, the number's primary key lets only one of them commit. A batch is one transaction; only after its commit is the
 * head outside the database moved on, so after a crash the head may be older than the chain and never newer. The next
 * turn moves it on.
 *
 * <p>A sealer that finds the chain shorter than the head outside goes on from the head: the missing numbers stay missing
 * for every later verification to see, instead of being given to new rows.
 */
@Service
public class AuditSealing {
    /** Rows per transaction. */
    static final int BATCH = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealing.class);

    private final SealRepository seals;
    private final OutsideHead outside;
    private final AuditTrail trail;
    private final AuditKeys keys;
    private final TransactionTemplate transaction;
    private boolean lostHeadRecorded;

    private record Turn(ChainHead head, int sealed) {}

    AuditSealing(
            SealRepository seals,
            OutsideHead outside,
            AuditTrail trail,
            AuditKeys keys,
            PlatformTransactionManager transactions) {
        this.seals = seals;
        this.outside = outside;
        this.trail = trail;
        this.keys = keys;
        this.transaction = new TransactionTemplate(transactions);
        // Reads what is committed at the time of each statement, and takes no gap locks that writers would wait for.
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /**
     * Seals what waits now, in as many batches as it takes. Safe to repeat and to run on several nodes.
     *
     * @return how many rows were sealed, 0 when another sealer is at work
     */
    public synchronized long seal() {
        long sealed = 0;
        while (true) {
            Optional<Turn> turn = Objects.requireNonNull(transaction.execute(status -> turn()));
            if (turn.isEmpty()) {
                return sealed;
            }
            outside.advance(turn.get().head());
            sealed += turn.get().sealed();
            if (turn.get().sealed() < BATCH) {
                return sealed;
            }
        }
    }

    private Optional<Turn> turn() {
        if (!seals.tryToBeTheSealer()) {
            return Optional.empty();
        }
        ChainHead head = continueFrom(seals.newest());
        List<AuditSeal> made = new ArrayList<>();
        for (SealRepository.Waiting row : seals.waiting(BATCH)) {
            long number = Math.incrementExact(head.number());
            AuditSeal seal = new AuditSeal(number, row.rowId(), keys.chain(number, head.chain(), row.mac()));
            made.add(seal);
            head = seal.head();
        }
        seals.seal(made);
        return Optional.of(new Turn(head, made.size()));
    }

    private ChainHead continueFrom(ChainHead newest) {
        Optional<ChainHead> known = outside.read();
        if (known.isEmpty()) {
            if (newest.number() > 0 && !lostHeadRecorded) {
                LOG.error(
                        "The audit trail's head outside the database is missing. It is written anew at number {};"
                                + " what may have been cut off after that cannot be told.",
                        newest.number());
                recordDamage("audit.head-lost");
                lostHeadRecorded = true;
            }
            return newest;
        }
        if (known.get().number() > newest.number()) {
            LOG.error(
                    "THE AUDIT TRAIL IS DAMAGED: it ends at number {}, but number {} was sealed. Sealing goes on after"
                            + " that number.",
                    newest.number(),
                    known.get().number());
            recordDamage("audit.cut-found");
            return known.get();
        }
        return newest;
    }

    private void recordDamage(String action) {
        trail.record(AuditEntry.of(ActorId.SYSTEM, action, "audit", Ids.next()));
    }
}
