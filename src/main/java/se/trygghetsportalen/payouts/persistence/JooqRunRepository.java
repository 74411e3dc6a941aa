package se.trygghetsportalen.payouts.persistence;

import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static se.trygghetsportalen.generated.Tables.PAYABLE;
import static se.trygghetsportalen.generated.Tables.PAYOUT_ROW;
import static se.trygghetsportalen.generated.Tables.PAYOUT_RUN;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.PayoutRow;
import se.trygghetsportalen.payouts.domain.PayoutRun;
import se.trygghetsportalen.payouts.domain.RunId;
import se.trygghetsportalen.payouts.domain.RunLine;
import se.trygghetsportalen.payouts.domain.RunRepository;
import se.trygghetsportalen.payouts.domain.RunState;
import se.trygghetsportalen.payouts.domain.RunStep;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.Portions;

@Repository
class JooqRunRepository implements RunRepository {
    private static final List<String> OPEN = Arrays.stream(RunState.values())
            .filter(state -> RunStep.TAKE_OUT.from(state).isPresent())
            .map(Enum::name)
            .toList();

    private final DSLContext sql;

    JooqRunRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(PayoutRun run, List<PayoutRow> rows) {
        try {
            sql.insertInto(PAYOUT_RUN)
                    .set(PAYOUT_RUN.ID, run.id().value())
                    .set(PAYOUT_RUN.PAY_ON, run.payOn())
                    .set(PAYOUT_RUN.RESPONSIBILITY, run.responsibility())
                    .set(PAYOUT_RUN.STATE, run.state().name())
                    .set(PAYOUT_RUN.PREPARED_AT, run.prepared().at())
                    .set(PAYOUT_RUN.PREPARED_BY_ID, run.prepared().by().value())
                    .set(PAYOUT_RUN.VERSION, run.version())
                    .execute();
        } catch (DuplicateKeyException known) {
            return false;
        }
        BatchBindStep batch = sql.batch(sql.insertInto(PAYOUT_ROW)
                .columns(
                        PAYOUT_ROW.RUN_ID,
                        PAYOUT_ROW.NUMBER,
                        PAYOUT_ROW.DECISION_ID,
                        PAYOUT_ROW.PAYEE,
                        PAYOUT_ROW.ACCOUNT_KIND,
                        PAYOUT_ROW.ACCOUNT_DIGITS,
                        PAYOUT_ROW.ACCOUNT_REFERENCE,
                        PAYOUT_ROW.AMOUNT_ORE,
                        PAYOUT_ROW.END_TO_END_ID,
                        PAYOUT_ROW.STATE,
                        PAYOUT_ROW.REASON)
                .values(Collections.nCopies(11, null)));
        for (PayoutRow row : rows) {
            batch = batch.bind(
                    row.run().value(),
                    row.number(),
                    row.decision().value(),
                    row.payee(),
                    row.account().kind().name(),
                    row.account().digits(),
                    row.account().reference(),
                    row.amount().ore(),
                    row.endToEndId(),
                    row.state().name(),
                    row.reason());
        }
        batch.execute();
        return true;
    }

    @Override
    public Optional<PayoutRun> find(RunId id) {
        return sql.selectFrom(PAYOUT_RUN).where(PAYOUT_RUN.ID.eq(id.value())).fetchOptional(PayoutRows::run);
    }

    @Override
    public Optional<PayoutRun> findToChange(RunId id) {
        return sql.selectFrom(PAYOUT_RUN)
                .where(PAYOUT_RUN.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(PayoutRows::run);
    }

    @Override
    public void save(PayoutRun run) {
        int written = sql.update(PAYOUT_RUN)
                .set(PAYOUT_RUN.STATE, run.state().name())
                .set(PAYOUT_RUN.REVIEWED_AT, PayoutRows.at(run.reviewed()))
                .set(PAYOUT_RUN.REVIEWED_BY_ID, PayoutRows.by(run.reviewed()))
                .set(PAYOUT_RUN.APPROVED_AT, PayoutRows.at(run.approved()))
                .set(PAYOUT_RUN.APPROVED_BY_ID, PayoutRows.by(run.approved()))
                .set(PAYOUT_RUN.EXPORTED_AT, PayoutRows.at(run.exported()))
                .set(PAYOUT_RUN.EXPORTED_BY_ID, PayoutRows.by(run.exported()))
                .set(PAYOUT_RUN.VERSION, run.version())
                .where(PAYOUT_RUN.ID.eq(run.id().value()))
                .and(PAYOUT_RUN.VERSION.eq(run.version() - 1))
                .execute();
        if (written != 1) {
            throw new IllegalStateException("Not the version before " + run.version() + ": run " + run.id());
        }
    }

    @Override
    public List<PayoutRun> in(RunState state) {
        return sql.selectFrom(PAYOUT_RUN)
                .where(PAYOUT_RUN.STATE.eq(state.name()))
                .orderBy(PAYOUT_RUN.PAY_ON, PAYOUT_RUN.ID)
                .fetch(PayoutRows::run);
    }

    @Override
    public List<PayoutRow> rows(RunId id) {
        return sql.selectFrom(PAYOUT_ROW)
                .where(PAYOUT_ROW.RUN_ID.eq(id.value()))
                .orderBy(PAYOUT_ROW.NUMBER)
                .fetch(PayoutRows::row);
    }

    @Override
    public List<PayoutRow> rowsOfYear(int year) {
        return sql.select(PAYOUT_ROW.asterisk())
                .from(PAYOUT_ROW)
                .join(PAYABLE)
                .on(PAYABLE.DECISION_ID.eq(PAYOUT_ROW.DECISION_ID))
                .where(PAYABLE.BONUS_YEAR.eq(year))
                .orderBy(PAYOUT_ROW.RUN_ID, PAYOUT_ROW.NUMBER)
                .fetch(row -> PayoutRows.row(row.into(PAYOUT_ROW)));
    }

    @Override
    public Optional<PayoutRow> row(String endToEndId) {
        return sql.selectFrom(PAYOUT_ROW)
                .where(PAYOUT_ROW.END_TO_END_ID.eq(endToEndId))
                .fetchOptional(PayoutRows::row);
    }

    @Override
    public List<RunId> openRunsOf(DecisionId decision) {
        return sql.select(PAYOUT_RUN.ID)
                .from(PAYOUT_ROW)
                .join(PAYOUT_RUN)
                .on(PAYOUT_RUN.ID.eq(PAYOUT_ROW.RUN_ID))
                .where(PAYOUT_ROW.DECISION_ID.eq(decision.value()))
                .and(PAYOUT_ROW.STATE.eq(PayoutRow.State.WAITING.name()))
                .and(PAYOUT_RUN.STATE.in(OPEN))
                .orderBy(PAYOUT_RUN.ID)
                .fetch(row -> new RunId(row.value1()));
    }

    @Override
    public void save(PayoutRow row) {
        sql.update(PAYOUT_ROW)
                .set(PAYOUT_ROW.STATE, row.state().name())
                .set(PAYOUT_ROW.REASON, row.reason())
                .where(PAYOUT_ROW.RUN_ID.eq(row.run().value()))
                .and(PAYOUT_ROW.NUMBER.eq(row.number()))
                .execute();
    }

    @Override
    public Map<DecisionId, Integer> attempts(Collection<DecisionId> decisions) {
        Map<DecisionId, Integer> attempts = new HashMap<>();
        for (List<DecisionId> some : Portions.of(decisions)) {
            sql.select(PAYOUT_ROW.DECISION_ID, DSL.count())
                    .from(PAYOUT_ROW)
                    .where(PAYOUT_ROW.DECISION_ID.in(
                            some.stream().map(DecisionId::value).toList()))
                    .groupBy(PAYOUT_ROW.DECISION_ID)
                    .forEach(row -> attempts.put(new DecisionId(row.value1()), row.value2()));
        }
        return attempts;
    }

    @Override
    public List<RunLine> newest(int limit) {
        List<PayoutRun> page = sql.selectFrom(PAYOUT_RUN)
                .orderBy(PAYOUT_RUN.PREPARED_AT.desc(), PAYOUT_RUN.ID.desc())
                .limit(limit)
                .fetch(PayoutRows::run);
        Condition stands = PAYOUT_ROW.STATE.ne(PayoutRow.State.TAKEN_OUT.name());
        Map<RunId, Record4<UUID, Integer, BigDecimal, Integer>> sums = new HashMap<>();
        sql.select(
                        PAYOUT_ROW.RUN_ID,
                        DSL.count(when(stands, 1)),
                        sum(when(stands, PAYOUT_ROW.AMOUNT_ORE).otherwise(DSL.inline(0L))),
                        DSL.count(when(PAYOUT_ROW.STATE.eq(PayoutRow.State.REJECTED.name()), 1)))
                .from(PAYOUT_ROW)
                .where(PAYOUT_ROW.RUN_ID.in(
                        page.stream().map(run -> run.id().value()).toList()))
                .groupBy(PAYOUT_ROW.RUN_ID)
                .forEach(row -> sums.put(new RunId(row.value1()), row));
        return page.stream().map(run -> line(run, sums.get(run.id()))).toList();
    }

    private static RunLine line(PayoutRun run, @Nullable Record4<UUID, Integer, BigDecimal, Integer> sum) {
        return sum == null
                ? new RunLine(run, 0, Money.ZERO, 0)
                : new RunLine(run, sum.value2(), Money.ofOre(sum.value3().longValueExact()), sum.value4());
    }
}
