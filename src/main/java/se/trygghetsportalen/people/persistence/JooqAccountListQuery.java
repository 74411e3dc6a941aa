package se.trygghetsportalen.people.persistence;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static se.trygghetsportalen.generated.Tables.ACCOUNT;
import static se.trygghetsportalen.generated.Tables.ACCOUNT_ROLE;
import static se.trygghetsportalen.people.persistence.JooqAccountRepository.ROLES;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.people.domain.AccountFilter;
import se.trygghetsportalen.people.domain.AccountListQuery;
import se.trygghetsportalen.people.domain.AccountPage;
import se.trygghetsportalen.people.domain.AccountRow;
import se.trygghetsportalen.people.domain.AccountState;
import se.trygghetsportalen.shared.ActorId;

/** The list of accounts, keyset-paged in expanded form. */
@Repository
class JooqAccountListQuery implements AccountListQuery {
    private final DSLContext sql;

    JooqAccountListQuery(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public AccountPage page(AccountFilter filter, AccountPage.@Nullable Cursor after, int size) {
        // One more than wanted tells whether there is a next page, without counting.
        List<AccountRow> found = sql.select(
                        ACCOUNT.ID, ACCOUNT.USERNAME, ACCOUNT.DISPLAY_NAME, ACCOUNT.STATE, ACCOUNT.SIGNED_IN_AT, ROLES)
                .from(ACCOUNT)
                .where(matches(filter))
                .and(after == null ? noCondition() : isAfter(after))
                .orderBy(ACCOUNT.DISPLAY_NAME, ACCOUNT.ID)
                .limit(size + 1)
                .fetch(row -> new AccountRow(
                        new ActorId(row.get(ACCOUNT.ID)),
                        row.get(ACCOUNT.USERNAME),
                        row.get(ACCOUNT.DISPLAY_NAME),
                        JooqAccountRepository.roles(row.get(ROLES)),
                        AccountState.valueOf(row.get(ACCOUNT.STATE)),
                        row.get(ACCOUNT.SIGNED_IN_AT)));
        if (found.size() <= size) {
            return new AccountPage(found, null);
        }
        List<AccountRow> rows = found.subList(0, size);
        return new AccountPage(
                rows,
                new AccountPage.Cursor(
                        rows.getLast().displayName(), rows.getLast().id()));
    }

    private static Condition isAfter(AccountPage.Cursor cursor) {
        return ACCOUNT.DISPLAY_NAME
                .gt(cursor.displayName())
                .or(ACCOUNT.DISPLAY_NAME
                        .eq(cursor.displayName())
                        .and(ACCOUNT.ID.gt(cursor.id().value())));
    }

    private static Condition matches(AccountFilter filter) {
        Condition condition = noCondition();
        if (!filter.words().isEmpty()) {
            condition = condition.and(ACCOUNT.DISPLAY_NAME
                    .contains(filter.words())
                    .or(ACCOUNT.USERNAME.contains(filter.words()))
                    .or(ACCOUNT.EMAIL.contains(filter.words())));
        }
        if (filter.role() != null) {
            condition = condition.and(exists(selectOne()
                    .from(ACCOUNT_ROLE)
                    .where(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                    .and(ACCOUNT_ROLE.ROLE.eq(filter.role().name()))));
        }
        if (filter.state() != null) {
            condition = condition.and(ACCOUNT.STATE.eq(filter.state().name()));
        }
        return condition;
    }
}
