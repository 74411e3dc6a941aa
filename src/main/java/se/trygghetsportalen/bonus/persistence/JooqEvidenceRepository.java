package se.trygghetsportalen.bonus.persistence;

import static se.trygghetsportalen.generated.Tables.BONUS_EVIDENCE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.CriterionId;
import se.trygghetsportalen.bonus.domain.Evidence;
import se.trygghetsportalen.bonus.domain.EvidenceRepository;
import se.trygghetsportalen.generated.tables.records.BonusEvidenceRecord;

@Repository
class JooqEvidenceRepository implements EvidenceRepository {
    private final DSLContext sql;

    JooqEvidenceRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Evidence> of(ApplicationId application, int revision) {
        return sql.selectFrom(BONUS_EVIDENCE)
                .where(BONUS_EVIDENCE.APPLICATION_ID.eq(application.value()))
                .and(BONUS_EVIDENCE.REVISION_NUMBER.eq(revision))
                .orderBy(BONUS_EVIDENCE.ADDED_AT, BONUS_EVIDENCE.FILE_ID)
                .fetch(JooqEvidenceRepository::evidence);
    }

    @Override
    public Optional<Evidence> find(UUID file) {
        return sql.selectFrom(BONUS_EVIDENCE)
                .where(BONUS_EVIDENCE.FILE_ID.eq(file))
                .orderBy(BONUS_EVIDENCE.REVISION_NUMBER)
                .limit(1)
                .fetchOptional(JooqEvidenceRepository::evidence);
    }

    @Override
    public void add(int revision, List<Evidence> evidence) {
        for (Evidence each : evidence) {
            sql.insertInto(BONUS_EVIDENCE)
                    .set(BONUS_EVIDENCE.APPLICATION_ID, each.application().value())
                    .set(BONUS_EVIDENCE.REVISION_NUMBER, revision)
                    .set(BONUS_EVIDENCE.FILE_ID, each.file())
                    .set(BONUS_EVIDENCE.CRITERION_ID, each.criterion().value())
                    .set(BONUS_EVIDENCE.NAME, each.name())
                    .set(BONUS_EVIDENCE.BYTES, each.bytes())
                    .set(BONUS_EVIDENCE.SHA256, each.sha256())
                    .set(BONUS_EVIDENCE.ADDED_AT, each.addedAt())
                    .execute();
        }
    }

    private static Evidence evidence(BonusEvidenceRecord row) {
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
