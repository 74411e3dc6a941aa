package se.trygghetsportalen.payouts.persistence;

import static org.jooq.impl.DSL.sum;
import static se.trygghetsportalen.generated.Tables.LEDGER_ENTRY;
import static se.trygghetsportalen.generated.Tables.PAYABLE;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.Result;
import org.jooq.SelectHavingStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.payouts.domain.Balance;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.EntryKind;
import se.trygghetsportalen.payouts.domain.LedgerEntry;
import se.trygghetsportalen.payouts.domain.LedgerRepository;
import se.trygghetsportalen.payouts.domain.Mark;
import se.trygghetsportalen.payouts.domain.RunId;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.Portions;

@Repository
class JooqLedgerRepository implements LedgerRepository {
    private final DSLContext sql;

    JooqLedgerRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void add(List<LedgerEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        BatchBindStep batch = sql.batch(sql.insertInto(LEDGER_ENTRY)
                .columns(
                        LEDGER_ENTRY.DECISION_ID,
                        LEDGER_ENTRY.NUMBER,
                        LEDGER_ENTRY.KIND,
                        LEDGER_ENTRY.AMOUNT_ORE,
                        LEDGER_ENTRY.AT,
                        LEDGER_ENTRY.BY_ID,
                        LEDGER_ENTRY.RUN_ID,
                        LEDGER_ENTRY.REASON)
                .values(Collections.nCopies(8, null)));
        for (LedgerEntry entry : entries) {
            batch = batch.bind(
                    entry.decision().value(),
                    entry.number(),
                    entry.kind().name(),
                    entry.amount().ore(),
                    entry.mark().at(),
                    entry.mark().by().value(),
                    entry.run() == null ? null : entry.run().value(),
                    entry.reason());
        }
        batch.execute();
    }

    @Override
    public List<LedgerEntry> entries(DecisionId decision) {
        return sql.selectFrom(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.DECISION_ID.eq(decision.value()))
                .orderBy(LEDGER_ENTRY.NUMBER)
                .fetch(row -> new LedgerEntry(
                        new DecisionId(row.getDecisionId()),
                        row.getNumber(),
                        EntryKind.valueOf(row.getKind()),
                        Money.ofOre(row.getAmountOre()),
                        new Mark(row.getAt(), new ActorId(row.getById())),
                        row.getRunId() == null ? null : new RunId(row.getRunId()),
                        row.getReason()));
    }

    @Override
    public Map<DecisionId, Standing> standingsToChange(Collection<DecisionId> decisions) {
        Map<DecisionId, Standing> all = new HashMap<>();
        for (List<DecisionId> some : Portions.of(decisions)) {
            all.putAll(sums(where(LEDGER_ENTRY.DECISION_ID.in(
                            some.stream().map(DecisionId::value).toList()))
                    .forShare()
                    .fetch()));
        }
        return all;
    }

    @Override
    public Map<DecisionId, Standing> revoked() {
        return sums(where(LEDGER_ENTRY.DECISION_ID.in(DSL.select(LEDGER_ENTRY.DECISION_ID)
                        .from(LEDGER_ENTRY)
                        .where(LEDGER_ENTRY.KIND.eq(EntryKind.REVOKED.name()))))
                .fetch());
    }

    @Override
    public Map<DecisionId, Standing> standings(int year) {
        return sums(where(LEDGER_ENTRY.DECISION_ID.in(
                        DSL.select(PAYABLE.DECISION_ID).from(PAYABLE).where(PAYABLE.BONUS_YEAR.eq(year))))
                .fetch());
    }

    private SelectHavingStep<Record4<UUID, String, BigDecimal, Integer>> where(Condition condition) {
        return sql.select(LEDGER_ENTRY.DECISION_ID, LEDGER_ENTRY.KIND, sum(LEDGER_ENTRY.AMOUNT_ORE), DSL.count())
                .from(LEDGER_ENTRY)
                .where(condition)
                .groupBy(LEDGER_ENTRY.DECISION_ID, LEDGER_ENTRY.KIND);
    }

    private static Map<DecisionId, Standing> sums(Result<Record4<UUID, String, BigDecimal, Integer>> rows) {
        Map<DecisionId, Sums> sums = new HashMap<>();
        rows.forEach(row -> sums.computeIfAbsent(new DecisionId(row.value1()), decision -> new Sums())
                .add(EntryKind.valueOf(row.value2()), row.value3(), row.value4()));
        Map<DecisionId, Standing> standings = new HashMap<>();
        sums.forEach((decision, sum) -> standings.put(decision, sum.standing()));
        return standings;
    }

    private static final class Sums {
        private final Map<EntryKind, Money> byKind = new HashMap<>();
        private int entries;

        void add(EntryKind kind, BigDecimal ore, int count) {
            byKind.put(kind, Money.ofOre(ore.longValueExact()));
            entries += count;
        }

        Standing standing() {
            return new Standing(
                    new Balance(
                            of(EntryKind.GRANTED),
                            of(EntryKind.REVOKED),
                            of(EntryKind.RESERVED),
                            of(EntryKind.RELEASED),
                            of(EntryKind.PAID),
                            of(EntryKind.RETURNED),
                            of(EntryKind.RECOVERED),
                            of(EntryKind.SET_OFF)),
                    entries);
        }

        private Money of(EntryKind kind) {
            return byKind.getOrDefault(kind, Money.ZERO);
        }
    }
}
