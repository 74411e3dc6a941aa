package se.trygghetsportalen.bonus.persistence;

import static se.trygghetsportalen.generated.Tables.BONUS_SCHEME;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.bonus.domain.Scheme;
import se.trygghetsportalen.bonus.domain.SchemeContent;
import se.trygghetsportalen.bonus.domain.SchemeId;
import se.trygghetsportalen.bonus.domain.SchemeRepository;
import se.trygghetsportalen.generated.tables.records.BonusSchemeRecord;

@Repository
class JooqSchemeRepository implements SchemeRepository {
    private final DSLContext sql;

    JooqSchemeRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Scheme> find(SchemeId id) {
        return sql.selectFrom(BONUS_SCHEME)
                .where(BONUS_SCHEME.ID.eq(id.value()))
                .fetchOptional(JooqSchemeRepository::scheme);
    }

    @Override
    public Optional<Scheme> findToChange(SchemeId id) {
        return sql.selectFrom(BONUS_SCHEME)
                .where(BONUS_SCHEME.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(JooqSchemeRepository::scheme);
    }

    @Override
    public List<Scheme> all() {
        return sql.selectFrom(BONUS_SCHEME)
                .orderBy(BONUS_SCHEME.NAME, BONUS_SCHEME.ID)
                .fetch(JooqSchemeRepository::scheme);
    }

    @Override
    public boolean add(Scheme scheme) {
        SchemeId from = scheme.clonedFrom();
        return sql.insertInto(BONUS_SCHEME)
                        .set(BONUS_SCHEME.ID, scheme.id().value())
                        .set(BONUS_SCHEME.NAME, scheme.name())
                        .set(BONUS_SCHEME.CONTENT, Documents.write(scheme.content()))
                        .set(BONUS_SCHEME.CLONED_FROM_ID, from == null ? null : from.value())
                        .set(BONUS_SCHEME.LOCKED, scheme.locked())
                        .set(BONUS_SCHEME.VERSION, scheme.version())
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    @Override
    public void save(Scheme scheme) {
        int written = sql.update(BONUS_SCHEME)
                .set(BONUS_SCHEME.NAME, scheme.name())
                .set(BONUS_SCHEME.CONTENT, Documents.write(scheme.content()))
                .set(BONUS_SCHEME.LOCKED, scheme.locked())
                .set(BONUS_SCHEME.VERSION, scheme.version())
                .where(BONUS_SCHEME.ID.eq(scheme.id().value()))
                .and(BONUS_SCHEME.VERSION.eq(scheme.version() - 1))
                .execute();
        if (written != 1) {
            throw new IllegalStateException("Not the version before " + scheme.version() + ": " + scheme.id());
        }
    }

    private static Scheme scheme(BonusSchemeRecord row) {
        return new Scheme(
                new SchemeId(row.getId()),
                row.getName(),
                Documents.read(row.getContent(), SchemeContent.class),
                row.getClonedFromId() == null ? null : new SchemeId(row.getClonedFromId()),
                row.getLocked(),
                row.getVersion());
    }
}
