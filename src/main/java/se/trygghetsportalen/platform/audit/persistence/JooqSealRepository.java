package se.trygghetsportalen.platform.audit.persistence;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;
import static se.trygghetsportalen.generated.Tables.AUDIT_PENDING;
import static se.trygghetsportalen.generated.Tables.AUDIT_ROW;
import static se.trygghetsportalen.generated.Tables.AUDIT_SEAL;
import static se.trygghetsportalen.generated.Tables.AUDIT_SEALER;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.TableOnConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.platform.audit.domain.AuditSeal;
import se.trygghetsportalen.platform.audit.domain.ChainHead;
import se.trygghetsportalen.platform.audit.domain.Digest;
import se.trygghetsportalen.platform.audit.domain.SealRepository;

@Repository
class JooqSealRepository implements SealRepository {
    private final DSLContext sql;

    JooqSealRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public boolean tryToBeTheSealer() {
        // A row's lock ends with the transaction, also when the connection or the node dies. A lock by name would
        // belong to a connection that the pool hands to the next one.
        return sql.select(AUDIT_SEALER.ID)
                .from(AUDIT_SEALER)
                .forUpdate()
                .skipLocked()
                .fetchOptional()
                .isPresent();
    }

    @Override
    public ChainHead newest() {
        return sql.select(AUDIT_SEAL.NUMBER, AUDIT_SEAL.CHAIN)
                .from(AUDIT_SEAL)
                .orderBy(AUDIT_SEAL.NUMBER.desc())
                .limit(1)
                .fetchOptional(seal -> new ChainHead(seal.value1(), Digest.of(seal.value2())))
                .orElse(ChainHead.START);
    }

    @Override
    public List<Waiting> waiting(int most) {
        return sql.select(AUDIT_ROW.ID, AUDIT_ROW.MAC)
                .from(waitingRows())
                .where(AUDIT_SEAL.NUMBER.isNull())
                .orderBy(AUDIT_ROW.AT, AUDIT_ROW.ID)
                .limit(most)
                .fetch(row -> new Waiting(row.value1(), Digest.of(row.value2())));
    }

    @Override
    public void seal(List<AuditSeal> seals) {
        if (seals.isEmpty()) {
            return;
        }
        sql.insertInto(AUDIT_SEAL, AUDIT_SEAL.NUMBER, AUDIT_SEAL.AUDIT_ROW_ID, AUDIT_SEAL.CHAIN)
                .valuesOfRows(seals.stream()
                        .map(seal -> DSL.row(
                                seal.number(), seal.rowId(), seal.chain().bytes()))
                        .toList())
                .execute();
        sql.deleteFrom(AUDIT_PENDING)
                .where(AUDIT_PENDING.AUDIT_ROW_ID.in(
                        seals.stream().map(AuditSeal::rowId).toList()))
                .execute();
    }

    @Override
    public Backlog backlog() {
        return sql.select(count(), min(AUDIT_ROW.AT))
                .from(waitingRows())
                .where(AUDIT_SEAL.NUMBER.isNull())
                .fetchSingle(waiting -> new Backlog(waiting.value1(), Optional.ofNullable(waiting.value2())));
    }

    private static TableOnConditionStep<?> waitingRows() {
        return AUDIT_PENDING
                .join(AUDIT_ROW)
                .on(AUDIT_ROW.ID.eq(AUDIT_PENDING.AUDIT_ROW_ID))
                .leftJoin(AUDIT_SEAL)
                .on(AUDIT_SEAL.AUDIT_ROW_ID.eq(AUDIT_PENDING.AUDIT_ROW_ID));
    }
}
