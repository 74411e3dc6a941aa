package se.trygghetsportalen.outreach.persistence;

import static se.trygghetsportalen.generated.Tables.ACCOUNT;
import static se.trygghetsportalen.generated.Tables.ACCOUNT_ROLE;
import static se.trygghetsportalen.generated.Tables.CALENDAR_FEED;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.outreach.domain.CalendarFeedRepository;
import se.trygghetsportalen.outreach.domain.CalendarToken;
import se.trygghetsportalen.people.domain.AccountState;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.ActorId;

@Repository
class JooqCalendarFeedRepository implements CalendarFeedRepository {
    private final DSLContext sql;

    JooqCalendarFeedRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void put(ActorId owner, CalendarToken token, Instant madeAt) {
        sql.insertInto(CALENDAR_FEED)
                .set(CALENDAR_FEED.OWNER_ID, owner.value())
                .set(CALENDAR_FEED.TOKEN_HASH, token.hash())
                .set(CALENDAR_FEED.MADE_AT, madeAt)
                .onDuplicateKeyUpdate()
                .set(CALENDAR_FEED.TOKEN_HASH, token.hash())
                .set(CALENDAR_FEED.MADE_AT, madeAt)
                .execute();
    }

    @Override
    public Optional<Instant> madeAt(ActorId owner) {
        return sql.select(CALENDAR_FEED.MADE_AT)
                .from(CALENDAR_FEED)
                .where(CALENDAR_FEED.OWNER_ID.eq(owner.value()))
                .fetchOptional(CALENDAR_FEED.MADE_AT);
    }

    @Override
    public Optional<ActorId> owner(CalendarToken token) {
        return sql.select(CALENDAR_FEED.OWNER_ID)
                .from(CALENDAR_FEED)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CALENDAR_FEED.OWNER_ID))
                .where(CALENDAR_FEED.TOKEN_HASH.eq(token.hash()))
                .and(ACCOUNT.STATE.eq(AccountState.ACTIVE.name()))
                .and(DSL.exists(DSL.selectOne()
                        .from(ACCOUNT_ROLE)
                        .where(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                        .and(ACCOUNT_ROLE.ROLE.in(Roles.OUTREACH_WORKER, Roles.TEAM_LEAD))))
                .fetchOptional(row -> new ActorId(row.value1()));
    }

    @Override
    public boolean remove(ActorId owner) {
        return sql.deleteFrom(CALENDAR_FEED)
                        .where(CALENDAR_FEED.OWNER_ID.eq(owner.value()))
                        .execute()
                == 1;
    }
}
