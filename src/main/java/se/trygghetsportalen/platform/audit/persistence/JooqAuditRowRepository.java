package se.trygghetsportalen.platform.audit.persistence;

import static se.trygghetsportalen.generated.Tables.AUDIT_PENDING;
import static se.trygghetsportalen.generated.Tables.AUDIT_ROW;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.platform.audit.domain.AuditRow;
import se.trygghetsportalen.platform.audit.domain.AuditRowRepository;

@Repository
class JooqAuditRowRepository implements AuditRowRepository {
    /** Rows in one statement, which then stays well below what the server takes. */
    private static final int AT_ONCE = 200;

    private final DSLContext sql;

    JooqAuditRowRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void append(AuditRow row) {
        appendAll(List.of(row));
    }

    @Override
    public void appendAll(List<AuditRow> rows) {
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            insert(rows.subList(from, Math.min(rows.size(), from + AT_ONCE)));
        }
    }

    private void insert(List<AuditRow> rows) {
        var inserted = sql.insertInto(
                AUDIT_ROW,
                AUDIT_ROW.ID,
                AUDIT_ROW.AT,
                AUDIT_ROW.ACTOR_ID,
                AUDIT_ROW.ACTION,
                AUDIT_ROW.SUBJECT_KIND,
                AUDIT_ROW.SUBJECT_ID,
                AUDIT_ROW.CONTENT,
                AUDIT_ROW.MAC);
        var pending = sql.insertInto(AUDIT_PENDING, AUDIT_PENDING.AUDIT_ROW_ID);
        for (AuditRow row : rows) {
            inserted = inserted.values(
                    row.id(),
                    row.at(),
                    row.actor().value(),
                    row.action(),
                    row.subjectKind(),
                    row.subjectId(),
                    row.content(),
                    row.mac().bytes());
            pending = pending.values(row.id());
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
