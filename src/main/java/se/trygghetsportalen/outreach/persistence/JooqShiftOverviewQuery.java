package se.trygghetsportalen.outreach.persistence;

import static se.trygghetsportalen.generated.Tables.ACCOUNT;
import static se.trygghetsportalen.generated.Tables.ARENA;
import static se.trygghetsportalen.generated.Tables.CONTACT;
import static se.trygghetsportalen.generated.Tables.SHIFT;
import static se.trygghetsportalen.generated.Tables.SHIFT_PLACE;
import static se.trygghetsportalen.generated.Tables.SHIFT_WORKER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.outreach.domain.ListPosition;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftLine;
import se.trygghetsportalen.outreach.domain.ShiftOverviewQuery;
import se.trygghetsportalen.outreach.domain.ShiftState;
import se.trygghetsportalen.outreach.domain.ShiftWord;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.SwedishTime;

@Repository
class JooqShiftOverviewQuery implements ShiftOverviewQuery {
    private static final String WORKER = "W";
    private static final String PLACE = "P";

    private final DSLContext sql;

    JooqShiftOverviewQuery(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<ShiftLine> current(@Nullable ActorId worker, Instant now, int limit) {
        return lines(
                List.of(isCurrent(now), isOn(), isOf(worker)),
                List.of(SHIFT.PLANNED_FROM_AT.asc(), SHIFT.ID.asc()),
                limit);
    }

    @Override
    public List<ShiftLine> past(
            @Nullable ActorId worker, Instant now, @Nullable ListPosition<ShiftId> after, int limit) {
        List<Condition> conditions = new ArrayList<>(List.of(isCurrent(now).not(), isOn(), isOf(worker)));
        if (after != null) {
            conditions.add(SHIFT.PLANNED_FROM_AT
                    .lt(after.at())
                    .or(SHIFT.PLANNED_FROM_AT
                            .eq(after.at())
                            .and(SHIFT.ID.lt(after.id().value()))));
        }
        return lines(conditions, List.of(SHIFT.PLANNED_FROM_AT.desc(), SHIFT.ID.desc()), limit);
    }

    @Override
    public List<ShiftLine> ended(int limit) {
        return lines(
                List.of(SHIFT.STATE.eq(ShiftState.ENDED.name())),
                List.of(SHIFT.PLANNED_FROM_AT.asc(), SHIFT.ID.asc()),
                limit);
    }

    @Override
    public List<ShiftLine> search(@Nullable ActorId worker, List<ShiftWord> words, int limit) {
        List<Condition> conditions = new ArrayList<>(List.of(isOf(worker)));
        words.forEach(word -> conditions.add(fits(word)));
        return lines(conditions, List.of(SHIFT.PLANNED_FROM_AT.desc(), SHIFT.ID.desc()), limit);
    }

    private static Condition fits(ShiftWord word) {
        return switch (word) {
            case ShiftWord.Day(LocalDate day) ->
                SHIFT.PLANNED_FROM_AT
                        .ge(SwedishTime.startOf(day))
                        .and(SHIFT.PLANNED_FROM_AT.lt(SwedishTime.startOf(day.plusDays(1))));
            case ShiftWord.Name(String part) ->
                SHIFT.ID
                        .in(DSL.select(SHIFT_WORKER.SHIFT_ID)
                                .from(SHIFT_WORKER)
                                .join(ACCOUNT)
                                .on(ACCOUNT.ID.eq(SHIFT_WORKER.WORKER_ID))
                                .where(ACCOUNT.DISPLAY_NAME.contains(part)))
                        .or(SHIFT.ID.in(DSL.select(SHIFT_PLACE.SHIFT_ID)
                                .from(SHIFT_PLACE)
                                .join(ARENA)
                                .on(ARENA.ID.eq(SHIFT_PLACE.ARENA_ID))
                                .where(ARENA.NAME.contains(part))));
        };
    }

    @Override
    public List<Named> team(ShiftId shift) {
        return sql.select(ACCOUNT.ID, ACCOUNT.DISPLAY_NAME)
                .from(SHIFT_WORKER)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SHIFT_WORKER.WORKER_ID))
                .where(SHIFT_WORKER.SHIFT_ID.eq(shift.value()))
                .orderBy(SHIFT_WORKER.SORT_ORDER)
                .fetch(row -> new Named(new ActorId(row.value1()), row.value2()));
    }

    /** Whoever looks for a shift to work in does not look for one that was called off. */
    private static Condition isOn() {
        return SHIFT.STATE.ne(ShiftState.CANCELLED.name());
    }

    private static Condition isCurrent(Instant now) {
        return SHIFT.STATE.eq(ShiftState.STARTED.name()).or(SHIFT.PLANNED_TO_AT.gt(now));
    }

    private static Condition isOf(@Nullable ActorId worker) {
        return worker == null
                ? DSL.noCondition()
                : SHIFT.ID.in(DSL.select(SHIFT_WORKER.SHIFT_ID)
                        .from(SHIFT_WORKER)
                        .where(SHIFT_WORKER.WORKER_ID.eq(worker.value())));
    }

    private List<ShiftLine> lines(List<Condition> conditions, List<? extends OrderField<?>> order, int limit) {
        var contacts = DSL.field(DSL.select(DSL.count()).from(CONTACT).where(CONTACT.SHIFT_ID.eq(SHIFT.ID)));
        var rows = sql.select(
                        SHIFT.ID, SHIFT.STATE, SHIFT.PLANNED_FROM_AT, SHIFT.PLANNED_TO_AT, SHIFT.ENDED_AT, contacts)
                .from(SHIFT)
                .where(conditions)
                .orderBy(order)
                .limit(limit)
                .fetch();
        Map<UUID, Names> names = namesOf(rows.getValues(SHIFT.ID));
        return rows.map(row -> {
            Names own = names.getOrDefault(row.value1(), new Names());
            return new ShiftLine(
                    new ShiftId(row.value1()),
                    ShiftState.valueOf(row.value2()),
                    row.value3(),
                    row.value4(),
                    own.team,
                    own.places,
                    row.value5(),
                    row.value6());
        });
    }

    private Map<UUID, Names> namesOf(List<UUID> shifts) {
        Map<UUID, Names> names = new HashMap<>();
        if (shifts.isEmpty()) {
            return names;
        }
        var order = DSL.field(DSL.name("sort_order"), Integer.class);
        sql.select(SHIFT_WORKER.SHIFT_ID, DSL.inline(WORKER), ACCOUNT.DISPLAY_NAME, SHIFT_WORKER.SORT_ORDER.as(order))
                .from(SHIFT_WORKER)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SHIFT_WORKER.WORKER_ID))
                .where(SHIFT_WORKER.SHIFT_ID.in(shifts))
                .unionAll(DSL.select(
                                SHIFT_PLACE.SHIFT_ID, DSL.inline(PLACE), ARENA.NAME, SHIFT_PLACE.SORT_ORDER.as(order))
                        .from(SHIFT_PLACE)
                        .join(ARENA)
                        .on(ARENA.ID.eq(SHIFT_PLACE.ARENA_ID))
                        .where(SHIFT_PLACE.SHIFT_ID.in(shifts)))
                .orderBy(order)
                .forEach(row -> {
                    Names own = names.computeIfAbsent(row.value1(), id -> new Names());
                    (row.value2().equals(WORKER) ? own.team : own.places).add(row.value3());
                });
        return names;
    }

    private static final class Names {
        private final List<String> team = new ArrayList<>();
        private final List<String> places = new ArrayList<>();
    }
}
