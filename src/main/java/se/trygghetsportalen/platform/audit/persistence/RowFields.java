package se.trygghetsportalen.platform.audit.persistence;

import static se.trygghetsportalen.generated.Tables.AUDIT_ROW;

import java.util.List;
import org.jooq.Record;
import org.jooq.SelectField;
import se.trygghetsportalen.platform.audit.domain.AuditRow;
import se.trygghetsportalen.platform.audit.domain.Digest;
import se.trygghetsportalen.shared.ActorId;

/** Reads the columns of a row. */
final class RowFields {
    static final List<SelectField<?>> ALL = List.of(
            AUDIT_ROW.ID,
            AUDIT_ROW.AT,
            AUDIT_ROW.ACTOR_ID,
            AUDIT_ROW.ACTION,
            AUDIT_ROW.SUBJECT_KIND,
            AUDIT_ROW.SUBJECT_ID,
            AUDIT_ROW.CONTENT,
            AUDIT_ROW.MAC);

    private RowFields() {}

    static AuditRow row(Record stored) {
        return new AuditRow(
                stored.get(AUDIT_ROW.ID),
                stored.get(AUDIT_ROW.AT),
                new ActorId(stored.get(AUDIT_ROW.ACTOR_ID)),
                stored.get(AUDIT_ROW.ACTION),
                stored.get(AUDIT_ROW.SUBJECT_KIND),
                stored.get(AUDIT_ROW.SUBJECT_ID),
                stored.get(AUDIT_ROW.CONTENT),
                Digest.of(stored.get(AUDIT_ROW.MAC)));
    }
}
