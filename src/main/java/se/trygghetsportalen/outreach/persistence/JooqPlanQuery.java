package se.trygghetsportalen.outreach.persistence;

import static se.trygghetsportalen.generated.Tables.ACCOUNT;
import static se.trygghetsportalen.generated.Tables.ARENA;
import static se.trygghetsportalen.generated.Tables.SHIFT;
import static se.trygghetsportalen.generated.Tables.SHIFT_OFFER;
import static se.trygghetsportalen.generated.Tables.SHIFT_PLACE;
import static se.trygghetsportalen.generated.Tables.SHIFT_WORKER;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.outreach.domain.PlanQuery;
import se.trygghetsportalen.outreach.domain.PlannedLine;
import se.trygghetsportalen.outreach.domain.PlannedLine.Member;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftOverviewQuery.Named;
import se.trygghetsportalen.outreach.domain.ShiftState;
import se.trygghetsportalen.shared.ActorId;

@Repository
class JooqPlanQuery implements PlanQuery {
    /** A week of a large city; a bound against a slip in a period, not a page. */
    private static final int MOST = 1000;

    private final DSLContext sql;

    JooqPlanQuery(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<PlannedLine> between(Instant from, Instant to) {
        return lines(begins(from, to), MOST);
    }

    @Override
    public List<PlannedLine> placesFor(ActorId worker, Instant now, int limit) {
        Condition open = teamSize().lt(SHIFT.WANTED);
        Condition offered = DSL.exists(DSL.selectOne().from(SHIFT_OFFER).where(SHIFT_OFFER.SHIFT_ID.eq(SHIFT.ID)));
        return lines(
                SHIFT.PLANNED_FROM_AT
                        .gt(now)
                        .and(isPlanned())
                        .and(open.or(offered))
                        .andNot(DSL.exists(memberships(worker))),
                limit);
    }

    @Override
    public List<PlannedLine> of(ActorId worker, Instant from, Instant to) {
        return lines(
                SHIFT.PLANNED_TO_AT
                        .ge(from)
                        .and(SHIFT.PLANNED_TO_AT.lt(to))
                        .and(SHIFT.ID.in(DSL.select(SHIFT_WORKER.SHIFT_ID)
                                .from(SHIFT_WORKER)
                                .where(SHIFT_WORKER.WORKER_ID.eq(worker.value())))),
                MOST);
    }

    @Override
    public List<PlannedLine> shorterThan(int team, Instant from, Instant to) {
        return lines(begins(from, to).and(isPlanned()).and(teamSize().lt(team)), MOST);
    }

    private static Condition begins(Instant from, Instant to) {
        return SHIFT.PLANNED_FROM_AT.ge(from).and(SHIFT.PLANNED_FROM_AT.lt(to));
    }

    private static Condition isPlanned() {
        return SHIFT.STATE.eq(ShiftState.PLANNED.name());
    }

    private static Field<Integer> teamSize() {
        return DSL.field(DSL.select(DSL.count()).from(SHIFT_WORKER).where(SHIFT_WORKER.SHIFT_ID.eq(SHIFT.ID)));
    }

    private static Select<?> memberships(ActorId worker) {
        return DSL.selectOne()
                .from(SHIFT_WORKER)
                .where(SHIFT_WORKER.SHIFT_ID.eq(SHIFT.ID))
                .and(SHIFT_WORKER.WORKER_ID.eq(worker.value()));
    }

    private List<PlannedLine> lines(Condition condition, int limit) {
        var rows = sql.select(
                        SHIFT.ID,
                        SHIFT.STATE,
                        SHIFT.PLANNED_FROM_AT,
                        SHIFT.PLANNED_TO_AT,
                        SHIFT.WANTED,
                        SHIFT.PLAN_NOTE,
                        DSL.coalesce(SHIFT.CANCEL_REASON, ""))
                .from(SHIFT)
                .where(condition)
                .orderBy(SHIFT.PLANNED_FROM_AT, SHIFT.ID)
                .limit(limit)
                .fetch();
        List<UUID> ids = rows.getValues(SHIFT.ID);
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Member>> teams = sql.select(
                        SHIFT_WORKER.SHIFT_ID, ACCOUNT.ID, ACCOUNT.DISPLAY_NAME, SHIFT_OFFER.WORKER_ID.isNotNull())
                .from(SHIFT_WORKER)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SHIFT_WORKER.WORKER_ID))
                .leftJoin(SHIFT_OFFER)
                .on(SHIFT_OFFER.SHIFT_ID.eq(SHIFT_WORKER.SHIFT_ID))
                .and(SHIFT_OFFER.WORKER_ID.eq(SHIFT_WORKER.WORKER_ID))
                .where(SHIFT_WORKER.SHIFT_ID.in(ids))
                .orderBy(SHIFT_WORKER.SHIFT_ID, SHIFT_WORKER.SORT_ORDER)
                .fetchGroups(
                        row -> row.value1(),
                        row -> new Member(new Named(new ActorId(row.value2()), row.value3()), row.value4()));
        Map<UUID, List<String>> places = sql.select(SHIFT_PLACE.SHIFT_ID, ARENA.NAME)
                .from(SHIFT_PLACE)
                .join(ARENA)
                .on(ARENA.ID.eq(SHIFT_PLACE.ARENA_ID))
                .where(SHIFT_PLACE.SHIFT_ID.in(ids))
                .orderBy(SHIFT_PLACE.SHIFT_ID, SHIFT_PLACE.SORT_ORDER)
                .fetchGroups(SHIFT_PLACE.SHIFT_ID, ARENA.NAME);
        return rows.map(row -> new PlannedLine(
                new ShiftId(row.value1()),
                ShiftState.valueOf(row.value2()),
                row.value3(),
                row.value4(),
                teams.getOrDefault(row.value1(), List.of()),
                places.getOrDefault(row.value1(), List.of()),
                row.value5(),
                row.value6(),
                row.value7()));
    }
}
