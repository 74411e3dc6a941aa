package se.trygghetsportalen.platform.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.trygghetsportalen.platform.audit.domain.AuditContent;
import se.trygghetsportalen.platform.audit.domain.AuditKeys;
import se.trygghetsportalen.platform.audit.domain.AuditRow;
import se.trygghetsportalen.platform.audit.domain.AuditRowRepository;
import se.trygghetsportalen.shared.Ids;

/** Signs an entry and stores it beside the work that it tells of. Writers never wait for each other here. */
@Service
class TransactionalAuditTrail implements AuditTrail {
    private final AuditRowRepository rows;
    private final AuditKeys keys;
    private final Clock clock;

    /** What this thread has recorded and not stored, while it does so in one go. */
    private final ThreadLocal<@Nullable List<AuditRow>> gathered = new ThreadLocal<>();

    TransactionalAuditTrail(AuditRowRepository rows, AuditKeys keys, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public void record(AuditEntry entry) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An audit entry is written in the transaction of the work it tells of: "
                    + entry.action() + " has none");
        }
        AuditRow row = keys.sign(
                Ids.next(),
                clock.instant(),
                entry.actor(),
                entry.action(),
                entry.subjectKind(),
                entry.subjectId(),
                content(entry));
        List<AuditRow> waiting = gathered.get();
        if (waiting == null) {
            rows.append(row);
        } else {
            waiting.add(row);
        }
    }

    @Override
    public void inOneGo(Runnable work) {
        if (gathered.get() != null) {
            work.run();
            return;
        }
        List<AuditRow> waiting = new ArrayList<>();
        gathered.set(waiting);
        try {
            work.run();
        } finally {
            gathered.remove();
            // Also when the work failed: whoever catches that and goes on keeps the entries of what was done.
            rows.appendAll(waiting);
        }
    }

    private String content(AuditEntry entry) {
        Map<String, @Nullable String> hashes = new HashMap<>();
        entry.fields()
                .forEach((field, value) -> hashes.put(
                        field,
                        value == null ? null : keys.valueHash(entry.subjectKind(), entry.subjectId(), field, value)));
        return AuditContent.of(hashes);
    }
}
