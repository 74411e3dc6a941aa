package se.trygghetsportalen.payouts.persistence;

import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static se.trygghetsportalen.generated.Tables.PAYABLE;
import static se.trygghetsportalen.generated.Tables.PAYOUT_ROW;
import static se.trygghetsportalen.generated.Tables.PAYOUT_RUN;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.generated.tables.records.PayoutRowRecord;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.PayoutRow;
import se.trygghetsportalen.payouts.domain.PayoutRun;
import se.trygghetsportalen.payouts.domain.RunId;
import se.trygghetsportalen.payouts.domain.RunLine;
import se.trygghetsportalen.payouts.domain.RunRepository;
import se.trygghetsportalen.payouts.domain.RunState;
import se.trygghetsportalen.payouts.domain.RunStep;
import se.trygghetsportalen.shared.Money;

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
        for (List<PayoutRow> some : PayoutRows.portions(rows)) {
            sql.insertInto(PAYOUT_ROW)
                    .set(some.stream().map(JooqRunRepository::record).toList())
                    .execute();
        }
        return true;
    }

    private static PayoutRowRecord record(PayoutRow row) {
        PayoutRowRecord record = new PayoutRowRecord();
        record.setRunId(row.run().value());
        record.setNumber(row.number());
        record.setDecisionId(row.decision().value());
        record.setPayee(row.payee());
        record.setAccountKind(row.account().kind().name());
        record.setAccountDigits(row.account().digits());
        record.setAccountReference(row.account().reference());
        record.setAmountOre(row.amount().ore());
        record.setEndToEndId(row.endToEndId());
        record.setState(row.state().name());
        record.setReason(row.reason());
        return record;
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
        for (List<DecisionId> some : PayoutRows.portions(List.copyOf(decisions))) {
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
        Condition stands = PAYOUT_ROW.STATE.ne(PayoutRow.State.TAKEN_OUT.name());
        return sql.select(
                        PAYOUT_RUN.asterisk(),
                        DSL.count(when(stands, 1)).as("number_of_rows"),
                        sum(when(stands, PAYOUT_ROW.AMOUNT_ORE).otherwise(DSL.inline(0L)))
                                .as("sum_ore"),
                        DSL.count(when(PAYOUT_ROW.STATE.eq(PayoutRow.State.REJECTED.name()), 1))
                                .as("rejected"))
                .from(PAYOUT_RUN)
                .join(PAYOUT_ROW)
                .on(PAYOUT_ROW.RUN_ID.eq(PAYOUT_RUN.ID))
                .groupBy(PAYOUT_RUN.fields())
                .orderBy(PAYOUT_RUN.PREPARED_AT.desc(), PAYOUT_RUN.ID.desc())
                .limit(limit)
                .fetch(row -> new RunLine(
                        PayoutRows.run(row.into(PAYOUT_RUN)),
                        row.get("number_of_rows", Integer.class),
                        Money.ofOre(row.get("sum_ore", Long.class)),
                        row.get("rejected", Integer.class)));
    }
}
