package se.trygghetsportalen.outreach.persistence;

import static se.trygghetsportalen.generated.Tables.SHIFT;
import static se.trygghetsportalen.generated.Tables.SHIFT_PLACE;
import static se.trygghetsportalen.generated.Tables.SHIFT_WORKER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.generated.tables.records.ShiftRecord;
import se.trygghetsportalen.outreach.domain.CancelledShift;
import se.trygghetsportalen.outreach.domain.ClosedShift;
import se.trygghetsportalen.outreach.domain.EndedShift;
import se.trygghetsportalen.outreach.domain.HandOver;
import se.trygghetsportalen.outreach.domain.Mark;
import se.trygghetsportalen.outreach.domain.PlannedShift;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftPlan;
import se.trygghetsportalen.outreach.domain.ShiftRepository;
import se.trygghetsportalen.outreach.domain.ShiftState;
import se.trygghetsportalen.outreach.domain.ShiftSummary;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.shared.ActorId;

@Repository
class JooqShiftRepository implements ShiftRepository {
    private final DSLContext sql;

    JooqShiftRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Shift> find(ShiftId id) {
        return sql.selectFrom(SHIFT).where(SHIFT.ID.eq(id.value())).fetchOptional(this::shift);
    }

    @Override
    public Optional<Shift> findToChange(ShiftId id) {
        return sql.selectFrom(SHIFT)
                .where(SHIFT.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional()
                .map(this::shift);
    }

    @Override
    public Optional<Shift> findToHold(ShiftId id) {
        return sql.selectFrom(SHIFT)
                .where(SHIFT.ID.eq(id.value()))
                .forShare()
                .fetchOptional()
                .map(this::shift);
    }

    @Override
    public Optional<HandOver> findHandOver(ShiftId reader, Instant endedBy) {
        return sql.select(SHIFT.ID, SHIFT.ENDED_AT, SHIFT.MOOD, SHIFT.NEXT_TEAM)
                .from(SHIFT)
                .where(SHIFT.ENDED_AT.le(endedBy))
                .and(SHIFT.ID.ne(reader.value()))
                .orderBy(SHIFT.ENDED_AT.desc())
                .limit(1)
                .fetchOptional(row -> new HandOver(
                        new ShiftId(row.value1()), row.value2(), new ShiftSummary(row.value3(), row.value4())));
    }

    @Override
    public boolean add(PlannedShift shift) {
        ShiftRecord row = sql.newRecord(SHIFT);
        row.setId(shift.id().value());
        write(shift, row);
        row.setMood("");
        row.setNextTeam("");
        try {
            sql.insertInto(SHIFT).set(row).execute();
        } catch (DuplicateKeyException taken) {
            return false;
        }
        addTeamAndPlaces(shift);
        return true;
    }

    @Override
    public void save(Shift shift) {
        ShiftRecord row = sql.newRecord(SHIFT);
        write(shift, row);
        switch (shift) {
            case PlannedShift planned -> {}
            case StartedShift started -> started(row, started.started());
            case EndedShift ended -> {
                started(row, ended.started());
                ended(row, ended.ended(), ended.summary());
            }
            case ClosedShift closed -> {
                started(row, closed.started());
                ended(row, closed.ended(), closed.summary());
                row.setClosedAt(closed.closed().at());
                row.setClosedBy(closed.closed().by().value());
            }
            case CancelledShift cancelled -> {
                row.setCancelledAt(cancelled.cancelled().at());
                row.setCancelledBy(cancelled.cancelled().by().value());
                row.setCancelReason(cancelled.reason());
            }
        }
        int written = sql.update(SHIFT)
                .set(row)
                .where(SHIFT.ID.eq(shift.id().value()))
                .and(SHIFT.VERSION.eq(shift.version() - 1))
                .execute();
        if (written != 1) {
            throw new IllegalStateException("Not the version before " + shift.version() + ": shift " + shift.id());
        }
        if (shift instanceof PlannedShift planned) {
            sql.deleteFrom(SHIFT_WORKER)
                    .where(SHIFT_WORKER.SHIFT_ID.eq(shift.id().value()))
                    .execute();
            sql.deleteFrom(SHIFT_PLACE)
                    .where(SHIFT_PLACE.SHIFT_ID.eq(shift.id().value()))
                    .execute();
            addTeamAndPlaces(planned);
        }
    }

    private static void write(Shift shift, ShiftRecord row) {
        row.setPlannedFromAt(shift.plan().from());
        row.setPlannedToAt(shift.plan().to());
        row.setPlanNote(shift.plan().note());
        row.setWanted(shift.plan().wanted());
        row.setState(shift.state().name());
        row.setVersion(shift.version());
    }

    private static void started(ShiftRecord row, Mark mark) {
        row.setStartedAt(mark.at());
        row.setStartedBy(mark.by().value());
    }

    private static void ended(ShiftRecord row, Mark mark, ShiftSummary summary) {
        row.setEndedAt(mark.at());
        row.setEndedBy(mark.by().value());
        row.setMood(summary.mood());
        row.setNextTeam(summary.nextTeam());
    }

    private void addTeamAndPlaces(PlannedShift shift) {
        UUID id = shift.id().value();
        int order = 0;
        List<ActorId> team = shift.plan().team();
        if (!team.isEmpty()) {
            var workers = sql.insertInto(
                    SHIFT_WORKER, SHIFT_WORKER.SHIFT_ID, SHIFT_WORKER.WORKER_ID, SHIFT_WORKER.SORT_ORDER);
            for (ActorId worker : team) {
                workers = workers.values(id, worker.value(), order++);
            }
            workers.execute();
        }
        List<ArenaId> places = shift.plan().places();
        if (!places.isEmpty()) {
            var arenas =
                    sql.insertInto(SHIFT_PLACE, SHIFT_PLACE.SHIFT_ID, SHIFT_PLACE.ARENA_ID, SHIFT_PLACE.SORT_ORDER);
            order = 0;
            for (ArenaId place : places) {
                arenas = arenas.values(id, place.value(), order++);
            }
            arenas.execute();
        }
    }

    private Shift shift(ShiftRecord row) {
        ShiftId id = new ShiftId(row.getId());
        List<ActorId> team = new ArrayList<>();
        sql.select(SHIFT_WORKER.WORKER_ID)
                .from(SHIFT_WORKER)
                .where(SHIFT_WORKER.SHIFT_ID.eq(id.value()))
                .orderBy(SHIFT_WORKER.SORT_ORDER)
                .forEach(worker -> team.add(new ActorId(worker.value1())));
        List<ArenaId> places = new ArrayList<>();
        sql.select(SHIFT_PLACE.ARENA_ID)
                .from(SHIFT_PLACE)
                .where(SHIFT_PLACE.SHIFT_ID.eq(id.value()))
                .orderBy(SHIFT_PLACE.SORT_ORDER)
                .forEach(place -> places.add(new ArenaId(place.value1())));
        ShiftPlan plan = new ShiftPlan(
                row.getPlannedFromAt(), row.getPlannedToAt(), team, places, row.getPlanNote(), row.getWanted());
        int version = row.getVersion();
        return switch (ShiftState.valueOf(row.getState())) {
            case PLANNED -> new PlannedShift(id, plan, version);
            case STARTED -> new StartedShift(id, plan, startedOf(row), version);
            case ENDED -> new EndedShift(id, plan, startedOf(row), endedOf(row), summaryOf(row), version);
            case CLOSED ->
                new ClosedShift(
                        id,
                        plan,
                        startedOf(row),
                        endedOf(row),
                        summaryOf(row),
                        mark(row.getClosedAt(), row.getClosedBy()),
                        version);
            case CANCELLED ->
                new CancelledShift(
                        id,
                        plan,
                        mark(row.getCancelledAt(), row.getCancelledBy()),
                        Objects.requireNonNull(row.getCancelReason()),
                        version);
        };
    }

    private static Mark startedOf(ShiftRecord row) {
        return mark(row.getStartedAt(), row.getStartedBy());
    }

    private static Mark endedOf(ShiftRecord row) {
        return mark(row.getEndedAt(), row.getEndedBy());
    }

    private static ShiftSummary summaryOf(ShiftRecord row) {
        return new ShiftSummary(row.getMood(), row.getNextTeam());
    }

    private static Mark mark(@Nullable Instant at, @Nullable UUID by) {
        if (at == null || by == null) {
            throw new IllegalStateException("A shift in this state has a time and a person for it");
        }
        return new Mark(at, new ActorId(by));
    }
}
