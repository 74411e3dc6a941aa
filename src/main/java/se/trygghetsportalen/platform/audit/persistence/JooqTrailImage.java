package se.trygghetsportalen.platform.audit.persistence;

import static org.jooq.impl.DSL.noCondition;
import static se.trygghetsportalen.generated.Tables.AUDIT_PENDING;
import static se.trygghetsportalen.generated.Tables.AUDIT_ROW;
import static se.trygghetsportalen.generated.Tables.AUDIT_SEAL;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.platform.audit.domain.AuditSeal;
import se.trygghetsportalen.platform.audit.domain.Digest;
import se.trygghetsportalen.platform.audit.domain.SealedRow;
import se.trygghetsportalen.platform.audit.domain.TrailImage;
import se.trygghetsportalen.platform.audit.domain.UnsealedRow;

/**
 * Reads the trail slice by slice along its keys. One endless result would be silent for minutes while the database looks
 * for a rare row, and the connection's patience is seconds.
 */
@Repository
class JooqTrailImage implements TrailImage {
    private static final int SLICE = 2_000;

    private final DSLContext sql;

    JooqTrailImage(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void forEachSeal(Consumer<SealedRow> visitor) {
        List<SelectField<?>> columns = new ArrayList<>(RowFields.ALL);
        columns.addAll(List.of(AUDIT_SEAL.NUMBER, AUDIT_SEAL.AUDIT_ROW_ID, AUDIT_SEAL.CHAIN));
        Condition after = noCondition();
        List<SealedRow> slice;
        do {
            slice = sql.select(columns)
                    .from(AUDIT_SEAL)
                    .leftJoin(AUDIT_ROW)
                    .on(AUDIT_ROW.ID.eq(AUDIT_SEAL.AUDIT_ROW_ID))
                    .where(after)
                    .orderBy(AUDIT_SEAL.NUMBER)
                    .limit(SLICE)
                    .fetch(JooqTrailImage::sealedRow);
            slice.forEach(visitor);
            if (!slice.isEmpty()) {
                after = AUDIT_SEAL.NUMBER.gt(slice.getLast().seal().number());
            }
        } while (slice.size() == SLICE);
    }

    private static SealedRow sealedRow(Record stored) {
        AuditSeal seal = new AuditSeal(
                stored.get(AUDIT_SEAL.NUMBER),
                stored.get(AUDIT_SEAL.AUDIT_ROW_ID),
                Digest.of(stored.get(AUDIT_SEAL.CHAIN)));
        boolean deleted = ((@Nullable UUID) stored.get(AUDIT_ROW.ID)) == null;
        return new SealedRow(seal, deleted ? null : RowFields.row(stored));
    }

    @Override
    public void forEachUnsealed(Consumer<UnsealedRow> visitor) {
        List<SelectField<?>> columns = new ArrayList<>(RowFields.ALL);
        columns.add(AUDIT_PENDING.AUDIT_ROW_ID);
        Condition after = noCondition();
        while (true) {
            @Nullable
            UUID last = sql.select(AUDIT_ROW.ID)
                    .from(AUDIT_ROW)
                    .where(after)
                    .orderBy(AUDIT_ROW.ID)
                    .limit(1)
                    .offset(SLICE)
                    .fetchOne(AUDIT_ROW.ID);
            sql.select(columns)
                    .from(AUDIT_ROW)
                    .leftJoin(AUDIT_SEAL)
                    .on(AUDIT_SEAL.AUDIT_ROW_ID.eq(AUDIT_ROW.ID))
                    .leftJoin(AUDIT_PENDING)
                    .on(AUDIT_PENDING.AUDIT_ROW_ID.eq(AUDIT_ROW.ID))
                    .where(after)
                    .and(last == null ? noCondition() : AUDIT_ROW.ID.le(last))
                    .and(AUDIT_SEAL.NUMBER.isNull())
                    .orderBy(AUDIT_ROW.ID)
                    .fetch(JooqTrailImage::unsealedRow)
                    .forEach(visitor);
            if (last == null) {
                return;
            }
            after = AUDIT_ROW.ID.gt(last);
        }
    }

    private static UnsealedRow unsealedRow(Record stored) {
        boolean pending = ((@Nullable UUID) stored.get(AUDIT_PENDING.AUDIT_ROW_ID)) != null;
        return new UnsealedRow(RowFields.row(stored), pending);
    }

    @Override
    public void forEachPendingWithoutRow(Consumer<UUID> visitor) {
        Condition after = noCondition();
        List<UUID> slice;
        do {
            slice = sql.select(AUDIT_PENDING.AUDIT_ROW_ID)
                    .from(AUDIT_PENDING)
                    .leftJoin(AUDIT_ROW)
                    .on(AUDIT_ROW.ID.eq(AUDIT_PENDING.AUDIT_ROW_ID))
                    .where(after)
                    .and(AUDIT_ROW.ID.isNull())
                    .orderBy(AUDIT_PENDING.AUDIT_ROW_ID)
                    .limit(SLICE)
                    .fetch(AUDIT_PENDING.AUDIT_ROW_ID);
            slice.forEach(visitor);
            if (!slice.isEmpty()) {
                after = AUDIT_PENDING.AUDIT_ROW_ID.gt(slice.getLast());
            }
        } while (slice.size() == SLICE);
    }
}
