package se.trygghetsportalen.bonus.persistence;

import static se.trygghetsportalen.generated.Tables.BONUS_YEAR;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearId;
import se.trygghetsportalen.bonus.domain.BonusYearRepository;
import se.trygghetsportalen.bonus.domain.BonusYearState;
import se.trygghetsportalen.bonus.domain.EligibilityRule;
import se.trygghetsportalen.bonus.domain.LateLadder;
import se.trygghetsportalen.bonus.domain.SchemeId;
import se.trygghetsportalen.bonus.domain.YearPlan;
import se.trygghetsportalen.generated.tables.records.BonusYearRecord;
import se.trygghetsportalen.shared.Money;

@Repository
class JooqBonusYearRepository implements BonusYearRepository {
    private final DSLContext sql;

    JooqBonusYearRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<BonusYear> find(BonusYearId id) {
        return sql.selectFrom(BONUS_YEAR)
                .where(BONUS_YEAR.ID.eq(id.value()))
                .fetchOptional(JooqBonusYearRepository::year);
    }

    @Override
    public Optional<BonusYear> findToChange(BonusYearId id) {
        return sql.selectFrom(BONUS_YEAR)
                .where(BONUS_YEAR.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(JooqBonusYearRepository::year);
    }

    @Override
    public List<BonusYear> all() {
        return sql.selectFrom(BONUS_YEAR).orderBy(BONUS_YEAR.YEAR_NUMBER.desc()).fetch(JooqBonusYearRepository::year);
    }

    @Override
    public boolean add(BonusYear year) {
        return sql.insertInto(BONUS_YEAR)
                        .set(BONUS_YEAR.ID, year.id().value())
                        .set(columns(year))
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    @Override
    public boolean save(BonusYear year) {
        try {
            int written = sql.update(BONUS_YEAR)
                    .set(columns(year))
                    .where(BONUS_YEAR.ID.eq(year.id().value()))
                    .and(BONUS_YEAR.VERSION.eq(year.version() - 1))
                    .execute();
            if (written != 1) {
                throw new IllegalStateException("Not the version before " + year.version() + ": " + year.id());
            }
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    private static Map<Field<?>, Object> columns(BonusYear year) {
        YearPlan plan = year.plan();
        Map<Field<?>, Object> columns = new LinkedHashMap<>();
        columns.put(BONUS_YEAR.YEAR_NUMBER, plan.year());
        columns.put(BONUS_YEAR.OPENS_ON, plan.opens());
        columns.put(BONUS_YEAR.LAST_DAY, plan.lastDay());
        columns.put(BONUS_YEAR.REPORT_BY, plan.reportBy());
        columns.put(BONUS_YEAR.POT_ORE, plan.pot().ore());
        columns.put(BONUS_YEAR.SCHEME_ID, plan.scheme().value());
        columns.put(BONUS_YEAR.ELIGIBILITY, Documents.write(plan.eligibility()));
        columns.put(BONUS_YEAR.LADDER, Documents.write(plan.ladder()));
        columns.put(BONUS_YEAR.SHARES_DEDUCTIONS_AGAIN, plan.sharesDeductionsAgain());
        columns.put(BONUS_YEAR.APPEAL_FREEZES, plan.appealFreezes());
        columns.put(BONUS_YEAR.DIARY_NUMBER, plan.diaryNumber());
        columns.put(BONUS_YEAR.STATE, year.state().name());
        columns.put(BONUS_YEAR.VERSION, year.version());
        return columns;
    }

    private static BonusYear year(BonusYearRecord row) {
        return new BonusYear(
                new BonusYearId(row.getId()),
                new YearPlan(
                        row.getYearNumber(),
                        row.getOpensOn(),
                        row.getLastDay(),
                        row.getReportBy(),
                        Money.ofOre(row.getPotOre()),
                        new SchemeId(row.getSchemeId()),
                        Documents.read(row.getEligibility(), EligibilityRule.Terms.class),
                        Documents.read(row.getLadder(), LateLadder.class),
                        row.getSharesDeductionsAgain(),
                        row.getAppealFreezes(),
                        row.getDiaryNumber()),
                BonusYearState.valueOf(row.getState()),
                row.getVersion());
    }
}
