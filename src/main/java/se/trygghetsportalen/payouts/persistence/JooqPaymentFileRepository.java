package se.trygghetsportalen.payouts.persistence;

import static se.trygghetsportalen.generated.Tables.PAYMENT_FILE;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.payouts.domain.PaymentFile;
import se.trygghetsportalen.payouts.domain.PaymentFileRepository;
import se.trygghetsportalen.payouts.domain.RunId;

@Repository
class JooqPaymentFileRepository implements PaymentFileRepository {
    private final DSLContext sql;

    JooqPaymentFileRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void add(PaymentFile file) {
        sql.insertInto(PAYMENT_FILE)
                .set(PAYMENT_FILE.RUN_ID, file.run().value())
                .set(PAYMENT_FILE.MESSAGE_ID, file.messageId())
                .set(PAYMENT_FILE.CONTENT, file.content())
                .set(PAYMENT_FILE.SHA256, file.sha256())
                .set(PAYMENT_FILE.MADE_AT, file.madeAt())
                .execute();
    }

    @Override
    public Optional<PaymentFile> find(RunId run) {
        return sql.selectFrom(PAYMENT_FILE)
                .where(PAYMENT_FILE.RUN_ID.eq(run.value()))
                .fetchOptional(row -> new PaymentFile(
                        new RunId(row.getRunId()),
                        row.getMessageId(),
                        row.getContent(),
                        row.getSha256(),
                        row.getMadeAt()));
    }
}
