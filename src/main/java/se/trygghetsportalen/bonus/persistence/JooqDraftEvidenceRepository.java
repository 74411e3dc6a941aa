package se.trygghetsportalen.bonus.persistence;

import static se.trygghetsportalen.generated.Tables.BONUS_DRAFT_EVIDENCE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.DraftEvidenceRepository;
import se.trygghetsportalen.bonus.domain.Evidence;

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
                .fetch(EvidenceRows::read);
    }

    @Override
    public Optional<Evidence> find(UUID file) {
        return sql.selectFrom(BONUS_DRAFT_EVIDENCE)
                .where(BONUS_DRAFT_EVIDENCE.FILE_ID.eq(file))
                .fetchOptional(EvidenceRows::read);
    }

    @Override
    public void add(Evidence evidence) {
        sql.insertInto(BONUS_DRAFT_EVIDENCE).set(EvidenceRows.columns(evidence)).execute();
    }

    @Override
    public void remove(UUID file) {
        sql.deleteFrom(BONUS_DRAFT_EVIDENCE)
                .where(BONUS_DRAFT_EVIDENCE.FILE_ID.eq(file))
                .execute();
    }
}
