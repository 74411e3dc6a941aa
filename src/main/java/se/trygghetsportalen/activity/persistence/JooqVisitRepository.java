package se.trygghetsportalen.activity.persistence;

import static se.trygghetsportalen.generated.Tables.ACTIVITY_VISIT;
import static se.trygghetsportalen.generated.Tables.ACTIVITY_VISITOR;
import static se.trygghetsportalen.generated.Tables.ARENA;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.activity.domain.HeadsByGender;
import se.trygghetsportalen.activity.domain.SessionId;
import se.trygghetsportalen.activity.domain.Visit;
import se.trygghetsportalen.activity.domain.VisitId;
import se.trygghetsportalen.activity.domain.VisitRepository;
import se.trygghetsportalen.activity.domain.Visitor;
import se.trygghetsportalen.activity.domain.VisitorId;
import se.trygghetsportalen.generated.tables.records.ActivityVisitRecord;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.outreach.domain.Mark;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.shared.ActorId;

@Repository
class JooqVisitRepository implements VisitRepository {
    private final DSLContext sql;
    private final VisitorRows visitors;
    private final Clock clock;

    JooqVisitRepository(DSLContext sql, VisitorRows visitors, Clock clock) {
        this.sql = sql;
        this.visitors = visitors;
        this.clock = clock;
    }

    @Override
    public List<Visitor> visitorsOf(ArenaId arena) {
        Field<Instant> last = DSL.field(DSL.select(DSL.max(ACTIVITY_VISIT.ARRIVED_AT))
                .from(ACTIVITY_VISIT)
                .where(ACTIVITY_VISIT.VISITOR_ID.eq(ACTIVITY_VISITOR.ID)));
        return sql.selectFrom(ACTIVITY_VISITOR)
                .where(ACTIVITY_VISITOR.ARENA_ID.eq(arena.value()))
                .orderBy(last.desc(), ACTIVITY_VISITOR.ID)
                .fetch(visitors::visitor);
    }

    @Override
    public Optional<Visitor> findCalled(ArenaId arena, String alias) {
        // Sealed text cannot carry a unique index: whoever registers holds the youth centre's row meanwhile.
        sql.select(ARENA.ID)
                .from(ARENA)
                .where(ARENA.ID.eq(arena.value()))
                .forUpdate()
                .fetch();
        return sql.selectFrom(ACTIVITY_VISITOR).where(ACTIVITY_VISITOR.ARENA_ID.eq(arena.value())).fetch().stream()
                .map(visitors::visitor)
                .filter(visitor -> visitor.details().isCalled(alias))
                .findFirst();
    }

    @Override
    public Optional<Visitor> find(VisitorId id) {
        return sql.selectFrom(ACTIVITY_VISITOR)
                .where(ACTIVITY_VISITOR.ID.eq(id.value()))
                .fetchOptional(visitors::visitor);
    }

    @Override
    public void add(Visitor visitor) {
        sql.insertInto(ACTIVITY_VISITOR)
                .set(ACTIVITY_VISITOR.ID, visitor.id().value())
                .set(ACTIVITY_VISITOR.ARENA_ID, visitor.arena().value())
                .set(ACTIVITY_VISITOR.ALIAS, visitors.sealedAlias(visitor))
                .set(ACTIVITY_VISITOR.BIRTH_YEAR, (short) visitor.details().birthYear())
                .set(ACTIVITY_VISITOR.GENDER, visitor.details().gender().name())
                .set(ACTIVITY_VISITOR.REGISTERED_AT, clock.instant())
                .execute();
    }

    @Override
    public Optional<Visit> find(VisitId id) {
        return sql.selectFrom(ACTIVITY_VISIT)
                .where(ACTIVITY_VISIT.ID.eq(id.value()))
                .fetchOptional(JooqVisitRepository::visit);
    }

    @Override
    public Optional<Visit> find(SessionId session, VisitorId visitor) {
        return sql.selectFrom(ACTIVITY_VISIT)
                .where(ACTIVITY_VISIT.SESSION_ID.eq(session.value()))
                .and(ACTIVITY_VISIT.VISITOR_ID.eq(visitor.value()))
                .fetchOptional(JooqVisitRepository::visit);
    }

    @Override
    public void add(Visit visit) {
        sql.insertInto(ACTIVITY_VISIT)
                .set(ACTIVITY_VISIT.ID, visit.id().value())
                .set(ACTIVITY_VISIT.SESSION_ID, visit.session().value())
                .set(
                        ACTIVITY_VISIT.VISITOR_ID,
                        visit.visitor() == null ? null : visit.visitor().value())
                .set(
                        ACTIVITY_VISIT.GENDER,
                        visit.gender() == null ? null : visit.gender().name())
                .set(ACTIVITY_VISIT.ARRIVED_AT, visit.arrived().at())
                .set(ACTIVITY_VISIT.BY_ID, visit.arrived().by().value())
                .execute();
    }

    @Override
    public void remove(VisitId id) {
        sql.deleteFrom(ACTIVITY_VISIT).where(ACTIVITY_VISIT.ID.eq(id.value())).execute();
    }

    @Override
    public HeadsByGender counted(SessionId session) {
        Map<Gender, Integer> counts = new EnumMap<>(Gender.class);
        sql.select(ACTIVITY_VISIT.GENDER, DSL.count())
                .from(ACTIVITY_VISIT)
                .where(ACTIVITY_VISIT.SESSION_ID.eq(session.value()))
                .and(ACTIVITY_VISIT.VISITOR_ID.isNull())
                .groupBy(ACTIVITY_VISIT.GENDER)
                .forEach(row -> counts.put(Gender.valueOf(row.value1()), row.value2()));
        return HeadsByGender.of(counts);
    }

    @Override
    public List<VisitId> latestCounted(SessionId session, Gender gender, int limit) {
        return sql.select(ACTIVITY_VISIT.ID)
                .from(ACTIVITY_VISIT)
                .where(ACTIVITY_VISIT.SESSION_ID.eq(session.value()))
                .and(ACTIVITY_VISIT.VISITOR_ID.isNull())
                .and(ACTIVITY_VISIT.GENDER.eq(gender.name()))
                .orderBy(ACTIVITY_VISIT.ARRIVED_AT.desc(), ACTIVITY_VISIT.ID.desc())
                .limit(limit)
                .fetch(row -> new VisitId(row.value1()));
    }

    private static Visit visit(ActivityVisitRecord row) {
        return new Visit(
                new VisitId(row.getId()),
                new SessionId(row.getSessionId()),
                row.getVisitorId() == null ? null : new VisitorId(row.getVisitorId()),
                row.getGender() == null ? null : Gender.valueOf(row.getGender()),
                new Mark(row.getArrivedAt(), new ActorId(row.getById())));
    }
}
