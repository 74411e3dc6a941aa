package se.trygghetsportalen.payouts.persistence;

import static se.trygghetsportalen.generated.Tables.BANK_ANSWER;
import static se.trygghetsportalen.generated.Tables.BANK_LINE;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.generated.tables.records.BankLineRecord;
import se.trygghetsportalen.payouts.domain.BankAnswer;
import se.trygghetsportalen.payouts.domain.BankAnswerRepository;
import se.trygghetsportalen.payouts.domain.BankLine;
import se.trygghetsportalen.payouts.domain.Mark;
import se.trygghetsportalen.payouts.domain.PayoutRow;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.Portions;

@Repository
class JooqBankAnswerRepository implements BankAnswerRepository {
    private final DSLContext sql;

    JooqBankAnswerRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(UUID id, BankAnswer answer, String sha256, Mark mark) {
        return sql.insertInto(BANK_ANSWER)
                        .set(BANK_ANSWER.ID, id)
                        .set(BANK_ANSWER.KIND, answer.kind().name())
                        .set(BANK_ANSWER.MESSAGE_ID, answer.messageId())
                        .set(BANK_ANSWER.SHA256, sha256)
                        .set(BANK_ANSWER.IMPORTED_AT, mark.at())
                        .set(BANK_ANSWER.IMPORTED_BY_ID, mark.by().value())
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    @Override
    public void add(List<BankLine> lines) {
        for (List<BankLine> some : Portions.of(lines)) {
            sql.insertInto(BANK_LINE)
                    .set(some.stream().map(JooqBankAnswerRepository::record).toList())
                    .execute();
        }
    }

    private static BankLineRecord record(BankLine line) {
        BankLineRecord record = new BankLineRecord();
        record.setAnswerId(line.answer());
        record.setNumber(line.number());
        record.setEndToEndId(line.line().endToEndId());
        Money amount = line.line().amount();
        record.setAmountOre(amount == null ? null : amount.ore());
        record.setSaid(line.line().said().name());
        record.setReason(line.line().reason());
        record.setOutcome(line.outcome().name());
        return record;
    }

    @Override
    public List<BankLine> unmatched() {
        return sql.selectFrom(BANK_LINE)
                .where(BANK_LINE.OUTCOME.eq(BankLine.Outcome.UNMATCHED.name()))
                .orderBy(BANK_LINE.ANSWER_ID, BANK_LINE.NUMBER)
                .fetch(row -> new BankLine(
                        row.getAnswerId(),
                        row.getNumber(),
                        new BankAnswer.Line(
                                row.getEndToEndId(),
                                row.getAmountOre() == null ? null : Money.ofOre(row.getAmountOre()),
                                PayoutRow.State.valueOf(row.getSaid()),
                                row.getReason()),
                        BankLine.Outcome.valueOf(row.getOutcome())));
    }

    @Override
    public boolean settle(UUID answer, int number, Mark mark, String words) {
        return sql.update(BANK_LINE)
                        .set(BANK_LINE.OUTCOME, BankLine.Outcome.SETTLED.name())
                        .set(BANK_LINE.SETTLED_AT, mark.at())
                        .set(BANK_LINE.SETTLED_BY_ID, mark.by().value())
                        .set(BANK_LINE.SETTLED_WORDS, words)
                        .where(BANK_LINE.ANSWER_ID.eq(answer))
                        .and(BANK_LINE.NUMBER.eq(number))
                        .and(BANK_LINE.OUTCOME.eq(BankLine.Outcome.UNMATCHED.name()))
                        .execute()
                == 1;
    }
}
