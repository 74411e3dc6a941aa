package se.trygghetsportalen.outreach.persistence;

import static se.trygghetsportalen.generated.Tables.STOP;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.generated.tables.records.StopRecord;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.Stop;
import se.trygghetsportalen.outreach.domain.StopId;
import se.trygghetsportalen.outreach.domain.StopRepository;
import se.trygghetsportalen.places.domain.ArenaId;

@Repository
class JooqStopRepository implements StopRepository {
    private final DSLContext sql;

    JooqStopRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Stop> find(StopId id) {
        return sql.selectFrom(STOP).where(STOP.ID.eq(id.value())).fetchOptional(JooqStopRepository::stop);
    }

    @Override
    public Optional<Stop> findOpen(ShiftId shift) {
        return sql.selectFrom(STOP).where(STOP.OPEN_SHIFT_ID.eq(shift.value())).fetchOptional(JooqStopRepository::stop);
    }

    @Override
    public List<Stop> of(ShiftId shift) {
        return sql.selectFrom(STOP)
                .where(STOP.SHIFT_ID.eq(shift.value()))
                .orderBy(STOP.ARRIVED_AT, STOP.ID)
                .fetch(JooqStopRepository::stop);
    }

    @Override
    public void add(Stop stop) {
        sql.insertInto(STOP)
                .set(STOP.ID, stop.id().value())
                .set(STOP.SHIFT_ID, stop.shift().value())
                .set(STOP.ARENA_ID, stop.arena().value())
                .set(STOP.ARRIVED_AT, stop.arrivedAt())
                .set(STOP.LEFT_AT, stop.leftAt())
                .set(STOP.VERSION, stop.version())
                .execute();
    }

    @Override
    public void save(Stop stop) {
        int written = sql.update(STOP)
                .set(STOP.ARRIVED_AT, stop.arrivedAt())
                .set(STOP.LEFT_AT, stop.leftAt())
                .set(STOP.VERSION, stop.version())
                .where(STOP.ID.eq(stop.id().value()))
                .and(STOP.VERSION.eq(stop.version() - 1))
                .execute();
        if (written != 1) {
            throw new IllegalStateException("Not the version before " + stop.version() + ": stop " + stop.id());
        }
    }

    private static Stop stop(StopRecord row) {
        return new Stop(
                new StopId(row.getId()),
                new ShiftId(row.getShiftId()),
                new ArenaId(row.getArenaId()),
                row.getArrivedAt(),
                row.getLeftAt(),
                row.getVersion());
    }
}
