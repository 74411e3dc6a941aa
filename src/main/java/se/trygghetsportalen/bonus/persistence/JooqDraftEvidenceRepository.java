package se.trygghetsportalen.bonus.persistence;

import static se.trygghetsportalen.generated.Tables.BONUS_DRAFT_EVIDENCE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.CriterionId;
import se.trygghetsportalen.bonus.domain.DraftEvidenceRepository;
import se.trygghetsportalen.bonus.domain.Evidence;
import se.trygghetsportalen.generated.tables.records.BonusDraftEvidenceRecord;

@Repository
class JooqDraftEvidenceRepository implements DraftEvidenceRepository {
    private final DSLContext sql;

    JooqDraftEvidenceRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Evidence> of(ApplicationId application) {
        return sql.selectFrom(BONUS_DRAFT_EVIDENCE)
                .where(BONUS_DRAFT_EVIDENCE.APPLICATION_ID.eq(application.value()))
                .orderBy(BONUS_DRAFT_EVIDENCE.ADDED_AT, BONUS_DRAFT_EVIDENCE.FILE_ID)
                .fetch(JooqDraftEvidenceRepository::evidence);
    }

    @Override
    public Optional<Evidence> find(UUID file) {
        return sql.selectFrom(BONUS_DRAFT_EVIDENCE)
                .where(BONUS_DRAFT_EVIDENCE.FILE_ID.eq(file))
                .fetchOptional(JooqDraftEvidenceRepository::evidence);
    }

    @Override
    public void add(Evidence evidence) {
        sql.insertInto(BONUS_DRAFT_EVIDENCE)
                .set(BONUS_DRAFT_EVIDENCE.FILE_ID, evidence.file())
                .set(BONUS_DRAFT_EVIDENCE.APPLICATION_ID, evidence.application().value())
                .set(BONUS_DRAFT_EVIDENCE.CRITERION_ID, evidence.criterion().value())
                .set(BONUS_DRAFT_EVIDENCE.NAME, evidence.name())
                .set(BONUS_DRAFT_EVIDENCE.BYTES, evidence.bytes())
                .set(BONUS_DRAFT_EVIDENCE.SHA256, evidence.sha256())
                .set(BONUS_DRAFT_EVIDENCE.ADDED_AT, evidence.addedAt())
                .execute();
    }

    @Override
    public void remove(UUID file) {
        sql.deleteFrom(BONUS_DRAFT_EVIDENCE)
                .where(BONUS_DRAFT_EVIDENCE.FILE_ID.eq(file))
                .execute();
    }

    private static Evidence evidence(BonusDraftEvidenceRecord row) {
        return new Evidence(
                row.getFileId(),
                new ApplicationId(row.getApplicationId()),
                new CriterionId(row.getCriterionId()),
                row.getName(),
                row.getBytes(),
                row.getSha256(),
                row.getAddedAt());
    }
}
