package se.trygghetsportalen.payouts.persistence;

import static se.trygghetsportalen.generated.Tables.PAYOUT_REMINDER;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.ReminderRepository;
import se.trygghetsportalen.shared.Money;

@Repository
class JooqReminderRepository implements ReminderRepository {
    private final DSLContext sql;

    JooqReminderRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(DecisionId decision, LocalDate day, Money owed) {
        return sql.insertInto(PAYOUT_REMINDER)
                        .set(PAYOUT_REMINDER.DECISION_ID, decision.value())
                        .set(PAYOUT_REMINDER.SENT_ON, day)
                        .set(PAYOUT_REMINDER.OWED_ORE, owed.ore())
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    @Override
    public List<LocalDate> of(DecisionId decision) {
        return sql.select(PAYOUT_REMINDER.SENT_ON)
                .from(PAYOUT_REMINDER)
                .where(PAYOUT_REMINDER.DECISION_ID.eq(decision.value()))
                .orderBy(PAYOUT_REMINDER.SENT_ON)
                .fetch(PAYOUT_REMINDER.SENT_ON);
    }
}
