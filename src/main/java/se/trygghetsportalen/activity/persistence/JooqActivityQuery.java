package se.trygghetsportalen.activity.persistence;

import static se.trygghetsportalen.generated.Tables.ACCOUNT;
import static se.trygghetsportalen.generated.Tables.ACTIVITY_SESSION;
import static se.trygghetsportalen.generated.Tables.ACTIVITY_SESSION_VERSION;
import static se.trygghetsportalen.generated.Tables.ACTIVITY_VISIT;
import static se.trygghetsportalen.generated.Tables.ACTIVITY_VISITOR;
import static se.trygghetsportalen.generated.Tables.ARENA;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.activity.domain.ActivityFigures;
import se.trygghetsportalen.activity.domain.ActivityQuery;
import se.trygghetsportalen.activity.domain.HeadsByGender;
import se.trygghetsportalen.activity.domain.SessionFilter;
import se.trygghetsportalen.activity.domain.SessionId;
import se.trygghetsportalen.activity.domain.SessionKind;
import se.trygghetsportalen.activity.domain.SessionLine;
import se.trygghetsportalen.activity.domain.SessionReport;
import se.trygghetsportalen.activity.domain.SessionSight;
import se.trygghetsportalen.activity.domain.SessionState;
import se.trygghetsportalen.activity.domain.SessionVersion;
import se.trygghetsportalen.activity.domain.VisitId;
import se.trygghetsportalen.activity.domain.VisitRepository;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.outreach.domain.ListPosition;
import se.trygghetsportalen.outreach.domain.Mark;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.SwedishTime;

@Repository
class JooqActivityQuery implements ActivityQuery {
    private static final int MOST_CURRENT = 100;

    private static final Field<Integer> VISITS = DSL.field(
                    DSL.selectCount().from(ACTIVITY_VISIT).where(ACTIVITY_VISIT.SESSION_ID.eq(ACTIVITY_SESSION.ID)))
            .as("visits");

    private final DSLContext sql;
    private final VisitRepository visits;
    private final VisitorRows visitors;

    JooqActivityQuery(DSLContext sql, VisitRepository visits, VisitorRows visitors) {
        this.sql = sql;
        this.visits = visits;
        this.visitors = visitors;
    }

    @Override
    public List<SessionLine> page(SessionFilter filter, @Nullable ListPosition<SessionId> after, int limit) {
        return lines().where(matches(filter))
                .and(after == null ? DSL.noCondition() : isAfter(after))
                .orderBy(ACTIVITY_SESSION.PLANNED_FROM_AT.desc(), ACTIVITY_SESSION.ID.desc())
                .limit(limit)
                .fetch(JooqActivityQuery::line);
    }

    @Override
    public int count(SessionFilter filter) {
        return sql.fetchCount(ACTIVITY_SESSION, matches(filter));
    }

    @Override
    public List<SessionLine> current(Instant until) {
        return lines().where(ACTIVITY_SESSION.STATE.eq(SessionState.OPEN.name()))
                .or(ACTIVITY_SESSION
                        .STATE
                        .eq(SessionState.PLANNED.name())
                        .and(ACTIVITY_SESSION.PLANNED_FROM_AT.lt(until)))
                .orderBy(ACTIVITY_SESSION.PLANNED_FROM_AT, ACTIVITY_SESSION.ID)
                .limit(MOST_CURRENT)
                .fetch(JooqActivityQuery::line);
    }

    @Override
    public Optional<SessionSight> find(SessionId id) {
        return lines().where(ACTIVITY_SESSION.ID.eq(id.value()))
                .fetchOptional(JooqActivityQuery::line)
                .map(line -> sight(id, line));
    }

    private SessionSight sight(SessionId id, SessionLine line) {
        List<SessionSight.Present> present = present(id);
        Map<Gender, Integer> aliases = new EnumMap<>(Gender.class);
        present.forEach(each -> aliases.merge(each.visitor().details().gender(), 1, Integer::sum));
        return new SessionSight(
                line.session(), line.arena(), present, HeadsByGender.of(aliases), visits.counted(id), versions(id));
    }

    private List<SessionSight.Present> present(SessionId id) {
        return sql.select(ACTIVITY_VISITOR.asterisk(), ACTIVITY_VISIT.ID, ACTIVITY_VISIT.ARRIVED_AT)
                .from(ACTIVITY_VISIT)
                .join(ACTIVITY_VISITOR)
                .on(ACTIVITY_VISITOR.ID.eq(ACTIVITY_VISIT.VISITOR_ID))
                .where(ACTIVITY_VISIT.SESSION_ID.eq(id.value()))
                .orderBy(ACTIVITY_VISIT.ARRIVED_AT.desc(), ACTIVITY_VISIT.ID.desc())
                .fetch(row -> new SessionSight.Present(
                        new VisitId(row.get(ACTIVITY_VISIT.ID)),
                        visitors.visitor(row.into(ACTIVITY_VISITOR)),
                        row.get(ACTIVITY_VISIT.ARRIVED_AT)));
    }

    private List<SessionVersion.Named> versions(SessionId id) {
        return sql.select(ACTIVITY_SESSION_VERSION.asterisk(), ACCOUNT.DISPLAY_NAME)
                .from(ACTIVITY_SESSION_VERSION)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACTIVITY_SESSION_VERSION.CORRECTED_BY_ID))
                .where(ACTIVITY_SESSION_VERSION.SESSION_ID.eq(id.value()))
                .orderBy(ACTIVITY_SESSION_VERSION.VERSION.desc())
                .fetch(row -> new SessionVersion.Named(version(row), row.get(ACCOUNT.DISPLAY_NAME)));
    }

    private static SessionVersion version(Record row) {
        return new SessionVersion(
                row.get(ACTIVITY_SESSION_VERSION.VERSION),
                row.get(ACTIVITY_SESSION_VERSION.OPENED_AT),
                row.get(ACTIVITY_SESSION_VERSION.ENDED_AT),
                new SessionReport(
                        row.get(ACTIVITY_SESSION_VERSION.PRODUCED_MINUTES),
                        row.get(ACTIVITY_SESSION_VERSION.PRODUCERS),
                        row.get(ACTIVITY_SESSION_VERSION.REFLECTION)),
                new HeadsByGender(
                        row.get(ACTIVITY_SESSION_VERSION.GIRLS),
                        row.get(ACTIVITY_SESSION_VERSION.BOYS),
                        row.get(ACTIVITY_SESSION_VERSION.NON_BINARY),
                        row.get(ACTIVITY_SESSION_VERSION.UNKNOWN_GENDER)),
                row.get(ACTIVITY_SESSION_VERSION.REASON),
                new Mark(
                        row.get(ACTIVITY_SESSION_VERSION.CORRECTED_AT),
                        new ActorId(row.get(ACTIVITY_SESSION_VERSION.CORRECTED_BY_ID))));
    }

    @Override
    public List<ActivityFigures.Held> held(Instant from, Instant before) {
        return sql.select(ACTIVITY_SESSION.asterisk(), ARENA.NAME)
                .from(ACTIVITY_SESSION)
                .join(ARENA)
                .on(ARENA.ID.eq(ACTIVITY_SESSION.ARENA_ID))
                .where(tookPlace(from, before))
                .orderBy(ARENA.NAME, ARENA.ID, ACTIVITY_SESSION.OPENED_AT, ACTIVITY_SESSION.ID)
                .fetch(row -> new ActivityFigures.Held(
                        new ArenaId(row.get(ACTIVITY_SESSION.ARENA_ID)),
                        row.get(ARENA.NAME),
                        SessionKind.valueOf(row.get(ACTIVITY_SESSION.KIND)),
                        row.get(ACTIVITY_SESSION.OPENED_AT),
                        row.get(ACTIVITY_SESSION.ENDED_AT),
                        row.get(ACTIVITY_SESSION.PRODUCED_MINUTES),
                        row.get(ACTIVITY_SESSION.PRODUCERS)));
    }

    @Override
    public List<ActivityFigures.Came> came(Instant from, Instant before) {
        Field<String> gender = DSL.coalesce(ACTIVITY_VISITOR.GENDER, ACTIVITY_VISIT.GENDER);
        Field<UUID> arena = ACTIVITY_SESSION.ARENA_ID;
        Field<Integer> all = DSL.count();
        Field<Integer> different = DSL.countDistinct(ACTIVITY_VISIT.VISITOR_ID);
        return sql.select(arena, gender, all, different)
                .from(ACTIVITY_VISIT)
                .join(ACTIVITY_SESSION)
                .on(ACTIVITY_SESSION.ID.eq(ACTIVITY_VISIT.SESSION_ID))
                .leftJoin(ACTIVITY_VISITOR)
                .on(ACTIVITY_VISITOR.ID.eq(ACTIVITY_VISIT.VISITOR_ID))
                .where(tookPlace(from, before))
                .groupBy(arena, gender)
                .fetch(row -> new ActivityFigures.Came(
                        new ArenaId(row.get(arena)),
                        Gender.valueOf(row.get(gender)),
                        row.get(all),
                        row.get(different)));
    }

    private static Condition tookPlace(Instant from, Instant before) {
        return ACTIVITY_SESSION
                .OPENED_AT
                .ge(from)
                .and(ACTIVITY_SESSION.OPENED_AT.lt(before))
                .and(ACTIVITY_SESSION.STATE.in(SessionState.ENDED.name(), SessionState.CLOSED.name()));
    }

    private SelectOnConditionStep<Record> lines() {
        return sql.select(ACTIVITY_SESSION.asterisk(), ARENA.NAME, VISITS)
                .from(ACTIVITY_SESSION)
                .join(ARENA)
                .on(ARENA.ID.eq(ACTIVITY_SESSION.ARENA_ID));
    }

    private static SessionLine line(Record row) {
        return new SessionLine(SessionRows.session(row.into(ACTIVITY_SESSION)), row.get(ARENA.NAME), row.get(VISITS));
    }

    private static Condition isAfter(ListPosition<SessionId> position) {
        return ACTIVITY_SESSION
                .PLANNED_FROM_AT
                .lt(position.at())
                .or(ACTIVITY_SESSION
                        .PLANNED_FROM_AT
                        .eq(position.at())
                        .and(ACTIVITY_SESSION.ID.lt(position.id().value())));
    }

    private static Condition matches(SessionFilter filter) {
        Condition condition = DSL.noCondition();
        if (filter.from() != null) {
            condition = condition.and(ACTIVITY_SESSION.PLANNED_FROM_AT.ge(SwedishTime.startOf(filter.from())));
        }
        if (filter.to() != null) {
            condition = condition.and(ACTIVITY_SESSION.PLANNED_FROM_AT.lt(
                    SwedishTime.startOf(filter.to().plusDays(1))));
        }
        if (filter.arena() != null) {
            condition =
                    condition.and(ACTIVITY_SESSION.ARENA_ID.eq(filter.arena().value()));
        }
        if (filter.kind() != null) {
            condition = condition.and(ACTIVITY_SESSION.KIND.eq(filter.kind().name()));
        }
        if (filter.state() != null) {
            condition = condition.and(ACTIVITY_SESSION.STATE.eq(filter.state().name()));
        }
        return condition;
    }
}
