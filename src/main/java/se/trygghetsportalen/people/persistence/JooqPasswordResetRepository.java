package se.trygghetsportalen.people.persistence;

import static se.trygghetsportalen.generated.Tables.PASSWORD_RESET;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.people.domain.PasswordReset;
import se.trygghetsportalen.people.domain.PasswordResetRepository;
import se.trygghetsportalen.people.domain.ResetToken;
import se.trygghetsportalen.shared.ActorId;

/** The one reset link per account in the table {@code password_reset}. */
@Repository
class JooqPasswordResetRepository implements PasswordResetRepository {
    private final DSLContext sql;

    JooqPasswordResetRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void put(PasswordReset reset) {
        sql.insertInto(PASSWORD_RESET)
                .set(PASSWORD_RESET.ACCOUNT_ID, reset.account().value())
                .set(PASSWORD_RESET.TOKEN_HASH, reset.tokenHash())
                .set(PASSWORD_RESET.CREATED_AT, reset.createdAt())
                .set(PASSWORD_RESET.EXPIRES_AT, reset.expiresAt())
                .set(PASSWORD_RESET.USED_AT, reset.usedAt())
                .onDuplicateKeyUpdate()
                .set(PASSWORD_RESET.TOKEN_HASH, reset.tokenHash())
                .set(PASSWORD_RESET.CREATED_AT, reset.createdAt())
                .set(PASSWORD_RESET.EXPIRES_AT, reset.expiresAt())
                .set(PASSWORD_RESET.USED_AT, reset.usedAt())
                .execute();
    }

    @Override
    public Optional<PasswordReset> find(ResetToken token) {
        return sql.selectFrom(PASSWORD_RESET)
                .where(PASSWORD_RESET.TOKEN_HASH.eq(token.hash()))
                .fetchOptional(row -> new PasswordReset(
                        new ActorId(row.getAccountId()),
                        row.getTokenHash(),
                        row.getCreatedAt(),
                        row.getExpiresAt(),
                        row.getUsedAt()));
    }

    @Override
    public boolean use(ResetToken token, Instant now) {
        return sql.update(PASSWORD_RESET)
                        .set(PASSWORD_RESET.USED_AT, now)
                        .where(PASSWORD_RESET.TOKEN_HASH.eq(token.hash()))
                        .and(PASSWORD_RESET.USED_AT.isNull())
                        .and(PASSWORD_RESET.EXPIRES_AT.gt(now))
                        .execute()
                == 1;
    }

    @Override
    public void revoke(ActorId account, Instant now) {
        sql.update(PASSWORD_RESET)
                .set(PASSWORD_RESET.USED_AT, now)
                .where(PASSWORD_RESET.ACCOUNT_ID.eq(account.value()))
                .and(PASSWORD_RESET.USED_AT.isNull())
                .execute();
    }
}
