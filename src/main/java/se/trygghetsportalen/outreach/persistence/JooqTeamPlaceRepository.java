package se.trygghetsportalen.outreach.persistence;

import static se.trygghetsportalen.generated.Tables.ACCOUNT;
import static se.trygghetsportalen.generated.Tables.ACCOUNT_ROLE;
import static se.trygghetsportalen.generated.Tables.SHIFT;
import static se.trygghetsportalen.generated.Tables.SHIFT_OFFER;
import static se.trygghetsportalen.generated.Tables.SHIFT_WORKER;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftState;
import se.trygghetsportalen.outreach.domain.TeamPlaceRepository;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.ActorId;

@Repository
class JooqTeamPlaceRepository implements TeamPlaceRepository {
    private final DSLContext sql;

    JooqTeamPlaceRepository(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Locks the accounts' rows, in the order of their ids. What is read without a lock afterwards is read from a
     * snapshot that begins then, so that it holds what the one before has stored.
     */
    @Override
    public void holdPlansOf(Collection<ActorId> workers) {
        if (workers.isEmpty()) {
            return;
        }
        sql.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(ids(workers)))
                .orderBy(ACCOUNT.ID)
                .forUpdate()
                .fetch();
    }

    @Override
    public void holdEveryPlan() {
        sql.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .join(ACCOUNT_ROLE)
                .on(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(ACCOUNT_ROLE.ROLE.in(Roles.OUTREACH_WORKER, Roles.TEAM_LEAD))
                .orderBy(ACCOUNT.ID)
                .forUpdate()
                .fetch();
    }

    @Override
    public List<Clash> clashes(ShiftId except, Instant from, Instant to, Collection<ActorId> workers) {
        if (workers.isEmpty()) {
            return List.of();
        }
        return sql.select(ACCOUNT.ID, ACCOUNT.DISPLAY_NAME, SHIFT.ID, SHIFT.PLANNED_FROM_AT, SHIFT.PLANNED_TO_AT)
                .from(SHIFT_WORKER)
                .join(SHIFT)
                .on(SHIFT.ID.eq(SHIFT_WORKER.SHIFT_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SHIFT_WORKER.WORKER_ID))
                .where(SHIFT_WORKER.WORKER_ID.in(ids(workers)))
                .and(SHIFT.STATE.in(ShiftState.PLANNED.name(), ShiftState.STARTED.name()))
                .and(SHIFT.PLANNED_FROM_AT.lt(to))
                .and(SHIFT.PLANNED_TO_AT.gt(from))
                .and(SHIFT.ID.ne(except.value()))
                .orderBy(SHIFT.PLANNED_FROM_AT, SHIFT.ID, SHIFT_WORKER.SORT_ORDER)
                .fetch(row -> new Clash(
                        new ActorId(row.value1()),
                        row.value2(),
                        new ShiftId(row.value3()),
                        row.value4(),
                        row.value5()));
    }

    @Override
    public void planned(ShiftId shift, ActorId by) {
        sql.update(SHIFT)
                .set(SHIFT.PLANNED_BY, by.value())
                .where(SHIFT.ID.eq(shift.value()))
                .execute();
    }

    @Override
    public Optional<ActorId> planner(ShiftId shift) {
        return sql.select(SHIFT.PLANNED_BY)
                .from(SHIFT)
                .where(SHIFT.ID.eq(shift.value()))
                .and(SHIFT.PLANNED_BY.isNotNull())
                .fetchOptional(row -> new ActorId(row.value1()));
    }

    @Override
    public List<ActorId> offers(ShiftId shift) {
        return sql.select(SHIFT_OFFER.WORKER_ID)
                .from(SHIFT_OFFER)
                .where(SHIFT_OFFER.SHIFT_ID.eq(shift.value()))
                .orderBy(SHIFT_OFFER.OFFERED_AT, SHIFT_OFFER.WORKER_ID)
                .fetch(row -> new ActorId(row.value1()));
    }

    @Override
    public boolean offer(ShiftId shift, ActorId worker, Instant at) {
        return sql.insertInto(SHIFT_OFFER)
                        .set(SHIFT_OFFER.SHIFT_ID, shift.value())
                        .set(SHIFT_OFFER.WORKER_ID, worker.value())
                        .set(SHIFT_OFFER.OFFERED_AT, at)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    @Override
    public boolean withdraw(ShiftId shift, ActorId worker) {
        return sql.deleteFrom(SHIFT_OFFER)
                        .where(SHIFT_OFFER.SHIFT_ID.eq(shift.value()))
                        .and(SHIFT_OFFER.WORKER_ID.eq(worker.value()))
                        .execute()
                == 1;
    }

    @Override
    public void keepOffersOf(ShiftId shift, Collection<ActorId> team) {
        sql.deleteFrom(SHIFT_OFFER)
                .where(SHIFT_OFFER.SHIFT_ID.eq(shift.value()))
                .and(SHIFT_OFFER.WORKER_ID.notIn(ids(team)))
                .execute();
    }

    private static List<UUID> ids(Collection<ActorId> people) {
        return people.stream().map(ActorId::value).sorted().toList();
    }
}
