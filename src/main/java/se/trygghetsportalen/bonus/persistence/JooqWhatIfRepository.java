package se.trygghetsportalen.bonus.persistence;

import static se.trygghetsportalen.generated.Tables.BONUS_WHAT_IF;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.bonus.domain.BonusYearId;
import se.trygghetsportalen.bonus.domain.WhatIf;
import se.trygghetsportalen.bonus.domain.WhatIfId;
import se.trygghetsportalen.bonus.domain.WhatIfRepository;
import se.trygghetsportalen.bonus.domain.WhatIfTerms;
import se.trygghetsportalen.generated.tables.records.BonusWhatIfRecord;
import se.trygghetsportalen.shared.ActorId;

@Repository
class JooqWhatIfRepository implements WhatIfRepository {
    private final DSLContext sql;

    JooqWhatIfRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<WhatIf> find(WhatIfId id) {
        return sql.selectFrom(BONUS_WHAT_IF)
                .where(BONUS_WHAT_IF.ID.eq(id.value()))
                .fetchOptional(JooqWhatIfRepository::whatIf);
    }

    @Override
    public Optional<WhatIf> findToChange(WhatIfId id) {
        return sql.selectFrom(BONUS_WHAT_IF)
                .where(BONUS_WHAT_IF.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(JooqWhatIfRepository::whatIf);
    }

    @Override
    public List<WhatIf> ofYear(BonusYearId year) {
        return sql.selectFrom(BONUS_WHAT_IF)
                .where(BONUS_WHAT_IF.YEAR_ID.eq(year.value()))
                .orderBy(BONUS_WHAT_IF.NAME, BONUS_WHAT_IF.ID)
                .fetch(JooqWhatIfRepository::whatIf);
    }

    @Override
    public boolean add(WhatIf whatIf) {
        return sql.insertInto(BONUS_WHAT_IF)
                        .set(BONUS_WHAT_IF.ID, whatIf.id().value())
                        .set(BONUS_WHAT_IF.YEAR_ID, whatIf.year().value())
                        .set(BONUS_WHAT_IF.NAME, whatIf.name())
                        .set(BONUS_WHAT_IF.TERMS, Documents.write(whatIf.terms()))
                        .set(BONUS_WHAT_IF.CHANGED_BY_ID, whatIf.changedBy().value())
                        .set(BONUS_WHAT_IF.CHANGED_AT, whatIf.changedAt())
                        .set(BONUS_WHAT_IF.VERSION, whatIf.version())
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    @Override
    public boolean save(WhatIf whatIf) {
        try {
            int written = sql.update(BONUS_WHAT_IF)
                    .set(BONUS_WHAT_IF.NAME, whatIf.name())
                    .set(BONUS_WHAT_IF.TERMS, Documents.write(whatIf.terms()))
                    .set(BONUS_WHAT_IF.CHANGED_BY_ID, whatIf.changedBy().value())
                    .set(BONUS_WHAT_IF.CHANGED_AT, whatIf.changedAt())
                    .set(BONUS_WHAT_IF.VERSION, whatIf.version())
                    .where(BONUS_WHAT_IF.ID.eq(whatIf.id().value()))
                    .and(BONUS_WHAT_IF.VERSION.eq(whatIf.version() - 1))
                    .execute();
            if (written != 1) {
                throw new IllegalStateException("Not the version before " + whatIf.version() + ": " + whatIf.id());
            }
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    @Override
    public void remove(WhatIfId id) {
        sql.deleteFrom(BONUS_WHAT_IF).where(BONUS_WHAT_IF.ID.eq(id.value())).execute();
    }

    private static WhatIf whatIf(BonusWhatIfRecord row) {
        return new WhatIf(
                new WhatIfId(row.getId()),
                new BonusYearId(row.getYearId()),
                row.getName(),
                Documents.read(row.getTerms(), WhatIfTerms.class),
                new ActorId(row.getChangedById()),
                row.getChangedAt(),
                row.getVersion());
    }
}
