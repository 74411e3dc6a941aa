package se.trygghetsportalen.bonus.persistence;

import static se.trygghetsportalen.generated.Tables.BONUS_EVIDENCE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.Evidence;
import se.trygghetsportalen.bonus.domain.EvidenceRepository;

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
                .fetch(EvidenceRows::read);
    }

    @Override
    public Optional<Evidence> find(UUID file) {
        return sql.selectFrom(BONUS_EVIDENCE)
                .where(BONUS_EVIDENCE.FILE_ID.eq(file))
                .orderBy(BONUS_EVIDENCE.REVISION_NUMBER)
                .limit(1)
                .fetchOptional(EvidenceRows::read);
    }

    @Override
    public void add(int revision, List<Evidence> evidence) {
        for (Evidence each : evidence) {
            sql.insertInto(BONUS_EVIDENCE)
                    .set(EvidenceRows.columns(each))
                    .set(BONUS_EVIDENCE.REVISION_NUMBER, revision)
                    .execute();
        }
    }
}
