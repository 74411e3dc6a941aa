package se.trygghetsportalen.platform.audit;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.trygghetsportalen.platform.audit.domain.AuditContent;
import se.trygghetsportalen.platform.audit.domain.AuditKeys;
import se.trygghetsportalen.platform.audit.domain.AuditRowRepository;
import se.trygghetsportalen.shared.Ids;

/** Signs an entry and stores it beside the work that it tells of. Writers never wait for each other here. */
@Service
class TransactionalAuditTrail implements AuditTrail {
    private final AuditRowRepository rows;
    private final AuditKeys keys;
    private final Clock clock;

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
        rows.append(keys.sign(
                Ids.next(),
                clock.instant(),
                entry.actor(),
                entry.action(),
                entry.subjectKind(),
                entry.subjectId(),
                content(entry)));
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
