package se.trygghetsportalen.bonus.persistence;

import static se.trygghetsportalen.generated.Tables.BONUS_DRAFT;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.bonus.domain.ApplicationContent;
import se.trygghetsportalen.bonus.domain.ApplicationDraft;
import se.trygghetsportalen.bonus.domain.ApplicationDraftRepository;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.BonusYearId;
import se.trygghetsportalen.generated.tables.records.BonusDraftRecord;
import se.trygghetsportalen.shared.ActorId;

@Repository
class JooqApplicationDraftRepository implements ApplicationDraftRepository {
    private final DSLContext sql;

    JooqApplicationDraftRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<ApplicationDraft> find(ApplicationId id) {
        return sql.selectFrom(BONUS_DRAFT)
                .where(BONUS_DRAFT.APPLICATION_ID.eq(id.value()))
                .fetchOptional(JooqApplicationDraftRepository::draft);
    }

    @Override
    public Optional<ApplicationDraft> findToChange(ApplicationId id) {
        return sql.selectFrom(BONUS_DRAFT)
                .where(BONUS_DRAFT.APPLICATION_ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(JooqApplicationDraftRepository::draft);
    }

    @Override
    public Optional<ApplicationDraft> find(BonusYearId year, AssociationId association) {
        return sql.selectFrom(BONUS_DRAFT)
                .where(BONUS_DRAFT.YEAR_ID.eq(year.value()))
                .and(BONUS_DRAFT.ASSOCIATION_ID.eq(association.value()))
                .fetchOptional(JooqApplicationDraftRepository::draft);
    }

    @Override
    public boolean add(ApplicationDraft draft) {
        return sql.insertInto(BONUS_DRAFT)
                        .set(BONUS_DRAFT.APPLICATION_ID, draft.id().value())
                        .set(BONUS_DRAFT.YEAR_ID, draft.year().value())
                        .set(BONUS_DRAFT.ASSOCIATION_ID, draft.association().value())
                        .set(columns(draft))
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    @Override
    public void save(ApplicationDraft draft) {
        int written = sql.update(BONUS_DRAFT)
                .set(columns(draft))
                .where(BONUS_DRAFT.APPLICATION_ID.eq(draft.id().value()))
                .and(BONUS_DRAFT.VERSION.eq(draft.version() - 1))
                .execute();
        if (written != 1) {
            throw new IllegalStateException("Not the version before " + draft.version() + ": " + draft.id());
        }
    }

    private static Map<Field<?>, @Nullable Object> columns(ApplicationDraft draft) {
        ApplicationDraft.Signature signature = draft.signature();
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(BONUS_DRAFT.CONTENT, Documents.write(draft.content()));
        columns.put(
                BONUS_DRAFT.SIGNED_BY_ID,
                signature == null ? null : signature.by().value());
        columns.put(BONUS_DRAFT.SIGNED_AT, signature == null ? null : signature.at());
        columns.put(BONUS_DRAFT.SAVED_AT, draft.savedAt());
        columns.put(BONUS_DRAFT.SAVED_BY_ID, draft.savedBy().value());
        columns.put(BONUS_DRAFT.VERSION, draft.version());
        return columns;
    }

    private static ApplicationDraft draft(BonusDraftRecord row) {
        return new ApplicationDraft(
                new ApplicationId(row.getApplicationId()),
                new BonusYearId(row.getYearId()),
                new AssociationId(row.getAssociationId()),
                Documents.read(row.getContent(), ApplicationContent.class),
                row.getSignedById() == null
                        ? null
                        : new ApplicationDraft.Signature(new ActorId(row.getSignedById()), row.getSignedAt()),
                row.getSavedAt(),
                new ActorId(row.getSavedById()),
                row.getVersion());
    }
}
