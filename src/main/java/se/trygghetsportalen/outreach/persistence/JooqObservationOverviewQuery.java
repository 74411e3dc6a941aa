package se.trygghetsportalen.outreach.persistence;

import static se.trygghetsportalen.generated.Tables.ACCOUNT;
import static se.trygghetsportalen.generated.Tables.ARENA;
import static se.trygghetsportalen.generated.Tables.DISTRICT;
import static se.trygghetsportalen.generated.Tables.OBSERVATION;
import static se.trygghetsportalen.generated.Tables.OBSERVATION_EVENT;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.outreach.domain.ListPosition;
import se.trygghetsportalen.outreach.domain.Mark;
import se.trygghetsportalen.outreach.domain.ObservationCategory;
import se.trygghetsportalen.outreach.domain.ObservationEvent;
import se.trygghetsportalen.outreach.domain.ObservationFilter;
import se.trygghetsportalen.outreach.domain.ObservationId;
import se.trygghetsportalen.outreach.domain.ObservationLine;
import se.trygghetsportalen.outreach.domain.ObservationOverviewQuery;
import se.trygghetsportalen.outreach.domain.ObservationState;
import se.trygghetsportalen.outreach.domain.ObservationsAtPlace;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.shared.ActorId;

@Repository
class JooqObservationOverviewQuery implements ObservationOverviewQuery {
    private final DSLContext sql;

    JooqObservationOverviewQuery(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<ObservationLine> page(
            ObservationFilter filter, Instant now, @Nullable ListPosition<ObservationId> after, int limit) {
        return lines().where(matches(filter, now))
                .and(after == null ? DSL.noCondition() : isAfter(after))
                .orderBy(OBSERVATION.REPORTED_AT.desc(), OBSERVATION.ID.desc())
                .limit(limit)
                .fetch(JooqObservationOverviewQuery::line);
    }

    @Override
    public int count(ObservationFilter filter, Instant now) {
        return sql.fetchCount(OBSERVATION, matches(filter, now));
    }

    @Override
    public List<ObservationsAtPlace> byPlace(ObservationFilter filter, Instant now) {
        var all = DSL.count();
        var open = DSL.count(DSL.when(isOpen(), 1));
        var overdue = DSL.count(DSL.when(isOverdue(now), 1));
        return sql.select(OBSERVATION.ARENA_ID, all, open, overdue)
                .from(OBSERVATION)
                .where(matches(filter, now))
                .groupBy(OBSERVATION.ARENA_ID)
                .orderBy(OBSERVATION.ARENA_ID)
                .fetch(row ->
                        new ObservationsAtPlace(new ArenaId(row.value1()), row.value2(), row.value3(), row.value4()));
    }

    @Override
    public Map<ObservationCategory, Integer> overdue(Instant now) {
        Map<ObservationCategory, Integer> overdue = new EnumMap<>(ObservationCategory.class);
        sql.select(OBSERVATION.CATEGORY, DSL.count())
                .from(OBSERVATION)
                .where(isOverdue(now))
                .groupBy(OBSERVATION.CATEGORY)
                .forEach(row -> overdue.put(ObservationCategory.valueOf(row.value1()), row.value2()));
        return overdue;
    }

    @Override
    public List<ObservationLine> ofShift(ShiftId shift) {
        return lines().where(OBSERVATION.SHIFT_ID.eq(shift.value()))
                .orderBy(OBSERVATION.REPORTED_AT.desc(), OBSERVATION.ID.desc())
                .fetch(JooqObservationOverviewQuery::line);
    }

    @Override
    public List<ObservationLine> toVerifyAt(ArenaId arena, int limit) {
        return lines().where(OBSERVATION.ARENA_ID.eq(arena.value()))
                .and(OBSERVATION.STATE.eq(ObservationState.FIXED.name()))
                .orderBy(OBSERVATION.FIXED_AT, OBSERVATION.ID)
                .limit(limit)
                .fetch(JooqObservationOverviewQuery::line);
    }

    @Override
    public Optional<ObservationLine> find(ObservationId id) {
        return lines().where(OBSERVATION.ID.eq(id.value())).fetchOptional(JooqObservationOverviewQuery::line);
    }

    @Override
    public List<ObservationEvent.Named> history(ObservationId id) {
        return sql.select(OBSERVATION_EVENT.asterisk(), ACCOUNT.DISPLAY_NAME)
                .from(OBSERVATION_EVENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(OBSERVATION_EVENT.BY_ID))
                .where(OBSERVATION_EVENT.OBSERVATION_ID.eq(id.value()))
                .orderBy(OBSERVATION_EVENT.AT, OBSERVATION_EVENT.ID)
                .fetch(row -> new ObservationEvent.Named(
                        new ObservationEvent(
                                row.get(OBSERVATION_EVENT.ID),
                                id,
                                ObservationEvent.Kind.valueOf(row.get(OBSERVATION_EVENT.KIND)),
                                new Mark(row.get(OBSERVATION_EVENT.AT), new ActorId(row.get(OBSERVATION_EVENT.BY_ID))),
                                row.get(OBSERVATION_EVENT.WORDS),
                                ObservationRows.file(row.get(OBSERVATION_EVENT.PHOTO_ID))),
                        row.get(ACCOUNT.DISPLAY_NAME)));
    }

    @Override
    public List<String> owners(int limit) {
        return sql.select(OBSERVATION.OWNER)
                .from(OBSERVATION)
                .where(OBSERVATION.OWNER.isNotNull())
                .groupBy(OBSERVATION.OWNER)
                .orderBy(DSL.max(OBSERVATION.ASSIGNED_AT).desc())
                .limit(limit)
                .fetch(OBSERVATION.OWNER);
    }

    private SelectOnConditionStep<Record> lines() {
        return sql.select(OBSERVATION.asterisk(), ARENA.NAME, DISTRICT.NAME, ACCOUNT.DISPLAY_NAME)
                .from(OBSERVATION)
                .join(ARENA)
                .on(ARENA.ID.eq(OBSERVATION.ARENA_ID))
                .join(DISTRICT)
                .on(DISTRICT.ID.eq(OBSERVATION.DISTRICT_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(OBSERVATION.REPORTED_BY_ID));
    }

    private static ObservationLine line(Record row) {
        return new ObservationLine(
                ObservationRows.observation(row.into(OBSERVATION)),
                row.get(ARENA.NAME),
                row.get(DISTRICT.NAME),
                row.get(ACCOUNT.DISPLAY_NAME));
    }

    private static Condition isAfter(ListPosition<ObservationId> position) {
        return OBSERVATION
                .REPORTED_AT
                .lt(position.at())
                .or(OBSERVATION
                        .REPORTED_AT
                        .eq(position.at())
                        .and(OBSERVATION.ID.lt(position.id().value())));
    }

    private static Condition matches(ObservationFilter filter, Instant now) {
        Condition condition = filter.overdueOnly() ? isOverdue(now) : DSL.noCondition();
        if (filter.category() != null) {
            condition = condition.and(OBSERVATION.CATEGORY.eq(filter.category().name()));
        }
        if (filter.state() != null) {
            condition = condition.and(OBSERVATION.STATE.eq(filter.state().name()));
        }
        if (filter.severity() != null) {
            condition = condition.and(
                    OBSERVATION.SEVERITY.eq((byte) filter.severity().level()));
        }
        if (filter.arena() != null) {
            condition = condition.and(OBSERVATION.ARENA_ID.eq(filter.arena().value()));
        }
        if (filter.district() != null) {
            condition =
                    condition.and(OBSERVATION.DISTRICT_ID.eq(filter.district().value()));
        }
        return condition;
    }

    private static Condition isOverdue(Instant now) {
        return isOpen().and(OBSERVATION.FIX_BY_AT.lt(now));
    }

    private static Condition isOpen() {
        return OBSERVATION.STATE.in(ObservationState.REPORTED.name(), ObservationState.ASSIGNED.name());
    }
}
