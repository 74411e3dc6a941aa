package se.trygghetsportalen.people.persistence;

import static se.trygghetsportalen.generated.Tables.ACCOUNT;

import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.people.domain.AccountState;
import se.trygghetsportalen.platform.mail.domain.MailAddresses;
import se.trygghetsportalen.shared.ActorId;

/** Tells the outbox where the owners of accounts want mail. */
@Repository
class JooqMailAddresses implements MailAddresses {
    private final DSLContext sql;

    JooqMailAddresses(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<MailAddress> wantedBy(ActorId person) {
        return sql.select(ACCOUNT.EMAIL, ACCOUNT.LANGUAGE)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(person.value()))
                .and(ACCOUNT.STATE.eq(AccountState.ACTIVE.name()))
                .and(ACCOUNT.MAIL_WANTED.isTrue())
                .and(ACCOUNT.EMAIL.isNotNull())
                .fetchOptional(row -> new MailAddress(row.value1(), Locale.of(row.value2())));
    }
}
