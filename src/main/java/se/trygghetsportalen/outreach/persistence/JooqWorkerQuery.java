package se.trygghetsportalen.outreach.persistence;

import static se.trygghetsportalen.generated.Tables.ACCOUNT;
import static se.trygghetsportalen.generated.Tables.ACCOUNT_ROLE;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.outreach.domain.ShiftOverviewQuery.Named;
import se.trygghetsportalen.outreach.domain.WorkerQuery;
import se.trygghetsportalen.people.domain.AccountState;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.ActorId;

/** Reads the accounts' own tables: a plan is checked in the transaction that stores it. */
@Repository
class JooqWorkerQuery implements WorkerQuery {
    private final DSLContext sql;

    JooqWorkerQuery(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public boolean areAllWorkers(Collection<ActorId> people) {
        Set<UUID> ids = people.stream().map(ActorId::value).collect(Collectors.toSet());
        return sql.fetchSingle(DSL.select(DSL.countDistinct(ACCOUNT.ID))
                                .from(ACCOUNT)
                                .join(ACCOUNT_ROLE)
                                .on(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                                .where(ACCOUNT.ID.in(ids))
                                .and(ACCOUNT.STATE.ne(AccountState.ENDED.name()))
                                .and(ACCOUNT_ROLE.ROLE.in(Roles.OUTREACH_WORKER, Roles.TEAM_LEAD)))
                        .value1()
                == ids.size();
    }

    @Override
    public List<Named> all() {
        return sql.selectDistinct(ACCOUNT.ID, ACCOUNT.DISPLAY_NAME)
                .from(ACCOUNT)
                .join(ACCOUNT_ROLE)
                .on(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(ACCOUNT.STATE.ne(AccountState.ENDED.name()))
                .and(ACCOUNT_ROLE.ROLE.in(Roles.OUTREACH_WORKER, Roles.TEAM_LEAD))
                .orderBy(ACCOUNT.DISPLAY_NAME, ACCOUNT.ID)
                .fetch(row -> new Named(new ActorId(row.value1()), row.value2()));
    }

    @Override
    public List<ActorId> leads() {
        return active(Roles.TEAM_LEAD);
    }

    @Override
    public List<ActorId> mentoringCoordinators() {
        return active(Roles.MENTORING_COORDINATOR);
    }

    private List<ActorId> active(String role) {
        return sql.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .join(ACCOUNT_ROLE)
                .on(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(ACCOUNT_ROLE.ROLE.eq(role))
                .and(ACCOUNT.STATE.eq(AccountState.ACTIVE.name()))
                .orderBy(ACCOUNT.ID)
                .fetch(row -> new ActorId(row.value1()));
    }
}
