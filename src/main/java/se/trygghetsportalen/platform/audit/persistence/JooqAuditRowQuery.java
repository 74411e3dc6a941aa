package se.trygghetsportalen.platform.audit.persistence;

import static org.jooq.impl.DSL.and;
import static se.trygghetsportalen.generated.Tables.AUDIT_ROW;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.platform.audit.domain.AuditCursor;
import se.trygghetsportalen.platform.audit.domain.AuditFilter;
import se.trygghetsportalen.platform.audit.domain.AuditRow;
import se.trygghetsportalen.platform.audit.domain.AuditRowQuery;
import se.trygghetsportalen.shared.ActorId;

@Repository
class JooqAuditRowQuery implements AuditRowQuery {
    private final DSLContext sql;

    JooqAuditRowQuery(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<AuditRow> page(AuditFilter filter, Optional<AuditCursor> after, int limit) {
        List<Condition> conditions = new ArrayList<>();
        filter.from().map(AUDIT_ROW.AT::ge).ifPresent(conditions::add);
        filter.until().map(AUDIT_ROW.AT::lt).ifPresent(conditions::add);
        filter.actor().map(actor -> AUDIT_ROW.ACTOR_ID.eq(actor.value())).ifPresent(conditions::add);
        filter.action().map(AUDIT_ROW.ACTION::eq).ifPresent(conditions::add);
        // Written out, because the database reads a row tuple as a scan.
        after.map(cursor -> AUDIT_ROW
                        .AT
                        .lt(cursor.at())
                        .or(AUDIT_ROW.AT.eq(cursor.at()).and(AUDIT_ROW.ID.lt(cursor.id()))))
                .ifPresent(conditions::add);
        return sql.select(RowFields.ALL)
                .from(AUDIT_ROW)
                .where(and(conditions))
                .orderBy(AUDIT_ROW.AT.desc(), AUDIT_ROW.ID.desc())
                .limit(limit)
                .fetch(RowFields::row);
    }

    @Override
    public List<String> actions() {
        return sql.selectDistinct(AUDIT_ROW.ACTION)
                .from(AUDIT_ROW)
                .orderBy(AUDIT_ROW.ACTION)
                .fetch(AUDIT_ROW.ACTION);
    }

    @Override
    public List<ActorId> actors() {
        return sql.selectDistinct(AUDIT_ROW.ACTOR_ID).from(AUDIT_ROW).fetch(row -> new ActorId(row.value1()));
    }

    @Override
    public Optional<AuditRow> newestOf(Set<String> actions) {
        return actions.stream()
                .flatMap(action -> page(
                        new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(action)),
                        Optional.empty(),
                        1)
                        .stream())
                .max(Comparator.comparing(AuditRow::at));
    }
}
