package se.trygghetsportalen.platform.audit.persistence;

import static se.trygghetsportalen.generated.Tables.AUDIT_PENDING;
import static se.trygghetsportalen.generated.Tables.AUDIT_ROW;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.platform.audit.domain.AuditRow;
import se.trygghetsportalen.platform.audit.domain.AuditRowRepository;

@Repository
class JooqAuditRowRepository implements AuditRowRepository {
    private final DSLContext sql;

    JooqAuditRowRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void append(AuditRow row) {
        sql.insertInto(AUDIT_ROW)
                .set(AUDIT_ROW.ID, row.id())
                .set(AUDIT_ROW.AT, row.at())
                .set(AUDIT_ROW.ACTOR_ID, row.actor().value())
                .set(AUDIT_ROW.ACTION, row.action())
                .set(AUDIT_ROW.SUBJECT_KIND, row.subjectKind())
                .set(AUDIT_ROW.SUBJECT_ID, row.subjectId())
                .set(AUDIT_ROW.CONTENT, row.content())
                .set(AUDIT_ROW.MAC, row.mac().bytes())
                .execute();
        sql.insertInto(AUDIT_PENDING).set(AUDIT_PENDING.AUDIT_ROW_ID, row.id()).execute();
    }

    /** The statement is prepared once and its values follow: written out in full, ten thousand rows take a second more. */
    @Override
    public void appendAll(List<AuditRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        BatchBindStep inserted = sql.batch(sql.insertInto(AUDIT_ROW)
                .columns(
                        AUDIT_ROW.ID,
                        AUDIT_ROW.AT,
                        AUDIT_ROW.ACTOR_ID,
                        AUDIT_ROW.ACTION,
                        AUDIT_ROW.SUBJECT_KIND,
                        AUDIT_ROW.SUBJECT_ID,
                        AUDIT_ROW.CONTENT,
                        AUDIT_ROW.MAC)
                .values(Collections.nCopies(8, null)));
        BatchBindStep pending = sql.batch(sql.insertInto(AUDIT_PENDING)
                .columns(AUDIT_PENDING.AUDIT_ROW_ID)
                .values((UUID) null));
        for (AuditRow row : rows) {
            inserted = inserted.bind(
                    row.id(),
                    row.at(),
                    row.actor().value(),
                    row.action(),
                    row.subjectKind(),
                    row.subjectId(),
                    row.content(),
                    row.mac().bytes());
            pending = pending.bind(row.id());
        }
        inserted.execute();
        pending.execute();
    }

    @Override
    public List<AuditRow> first(int count) {
        return sql.select(RowFields.ALL)
                .from(AUDIT_ROW)
                .orderBy(AUDIT_ROW.AT, AUDIT_ROW.ID)
                .limit(count)
                .fetch(RowFields::row);
    }
}
