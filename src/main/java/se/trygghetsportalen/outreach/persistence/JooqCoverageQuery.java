package se.trygghetsportalen.outreach.persistence;

import static se.trygghetsportalen.generated.Tables.CONTACT;
import static se.trygghetsportalen.generated.Tables.OBSERVATION;
import static se.trygghetsportalen.generated.Tables.SHIFT;
import static se.trygghetsportalen.generated.Tables.SHIFT_PLACE;
import static se.trygghetsportalen.generated.Tables.STOP;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.outreach.domain.CoverageQuery;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftState;
import se.trygghetsportalen.places.domain.ArenaId;

/**
 * Counts by the hour in UTC, which is an hour of the Swedish clock too, since its offset is whole hours; which one is
 * not the database's to say.
 */
@Repository
class JooqCoverageQuery implements CoverageQuery {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("uuuu-MM-dd HH");

    private final DSLContext sql;

    JooqCoverageQuery(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<PlannedStay> planned(Instant from, Instant to, Instant now) {
        return sql.select(SHIFT.ID, SHIFT_PLACE.ARENA_ID, SHIFT.PLANNED_FROM_AT, SHIFT.PLANNED_TO_AT, SHIFT.STATE)
                .from(SHIFT)
                .leftJoin(SHIFT_PLACE)
                .on(SHIFT_PLACE.SHIFT_ID.eq(SHIFT.ID))
                .where(SHIFT.PLANNED_FROM_AT.lt(to))
                .and(SHIFT.PLANNED_TO_AT.gt(from))
                .and(SHIFT.STATE.ne(ShiftState.CANCELLED.name()))
                .orderBy(SHIFT.PLANNED_FROM_AT, SHIFT.ID, SHIFT_PLACE.SORT_ORDER)
                .fetch(row -> new PlannedStay(
                        new ShiftId(row.value1()),
                        row.value2() == null ? null : new ArenaId(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5().equals(ShiftState.PLANNED.name())
                                && row.value4().isBefore(now)));
    }

    @Override
    public List<Stay> worked(Instant from, Instant to, Instant now) {
        Field<Instant> left = DSL.coalesce(STOP.LEFT_AT, DSL.val(now, STOP.LEFT_AT));
        return sql.select(STOP.ARENA_ID, STOP.ARRIVED_AT, left)
                .from(STOP)
                .where(STOP.ARRIVED_AT.lt(to))
                .and(left.gt(from))
                .orderBy(STOP.ARRIVED_AT, STOP.ID)
                .fetch(row -> new Stay(new ArenaId(row.value1()), row.value2(), row.value3()));
    }

    @Override
    public List<Count> contacts(Instant from, Instant to) {
        return counts(CONTACT.ARENA_ID, CONTACT.OCCURRED_AT, from, to);
    }

    @Override
    public List<Count> observations(Instant from, Instant to) {
        return counts(OBSERVATION.ARENA_ID, OBSERVATION.REPORTED_AT, from, to);
    }

    private List<Count> counts(TableField<?, UUID> arena, TableField<?, Instant> at, Instant from, Instant to) {
        Field<String> hour = DSL.field("date_format({0}, '%Y-%m-%d %H')", String.class, at);
        return sql.select(arena, hour, DSL.count())
                .from(arena.getTable())
                .where(at.ge(from))
                .and(at.lt(to))
                .groupBy(arena, hour)
                .fetch(row -> new Count(
                        new ArenaId(row.value1()),
                        LocalDateTime.parse(row.value2(), HOUR).toInstant(ZoneOffset.UTC),
                        row.value3()));
    }
}
