package se.trygghetsportalen.bonus.persistence;

import static se.trygghetsportalen.generated.Tables.BONUS_EVIDENCE;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.CriterionId;
import se.trygghetsportalen.bonus.domain.Evidence;

/** Rows of evidence. What lies beside a draft and what was handed in are tables apart with columns of the same names. */
final class EvidenceRows {
    private EvidenceRows() {}

    static Evidence read(Record row) {
        return new Evidence(
                row.get(BONUS_EVIDENCE.FILE_ID),
                new ApplicationId(row.get(BONUS_EVIDENCE.APPLICATION_ID)),
                new CriterionId(row.get(BONUS_EVIDENCE.CRITERION_ID)),
                row.get(BONUS_EVIDENCE.NAME),
                row.get(BONUS_EVIDENCE.BYTES),
                row.get(BONUS_EVIDENCE.SHA256),
                row.get(BONUS_EVIDENCE.ADDED_AT));
    }

    static Map<Field<?>, Object> columns(Evidence evidence) {
        Map<Field<?>, Object> columns = new LinkedHashMap<>();
        columns.put(BONUS_EVIDENCE.FILE_ID, evidence.file());
        columns.put(BONUS_EVIDENCE.APPLICATION_ID, evidence.application().value());
        columns.put(BONUS_EVIDENCE.CRITERION_ID, evidence.criterion().value());
        columns.put(BONUS_EVIDENCE.NAME, evidence.name());
        columns.put(BONUS_EVIDENCE.BYTES, evidence.bytes());
        columns.put(BONUS_EVIDENCE.SHA256, evidence.sha256());
        columns.put(BONUS_EVIDENCE.ADDED_AT, evidence.addedAt());
        return columns;
    }
}
