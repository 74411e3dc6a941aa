package se.trygghetsportalen.outreach.persistence;

import static se.trygghetsportalen.generated.Tables.ACCOUNT;
import static se.trygghetsportalen.generated.Tables.LONE_WATCH;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.generated.tables.records.LoneWatchRecord;
import se.trygghetsportalen.outreach.domain.LoneWatch;
import se.trygghetsportalen.outreach.domain.LoneWatchRepository;
import se.trygghetsportalen.outreach.domain.Mark;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.shared.ActorId;

@Repository
class JooqLoneWatchRepository implements LoneWatchRepository {
    private final DSLContext sql;

    JooqLoneWatchRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<LoneWatch> findToChange(ShiftId shift, ActorId worker) {
        return sql.selectFrom(LONE_WATCH)
                .where(LONE_WATCH.SHIFT_ID.eq(shift.value()))
                .and(LONE_WATCH.WORKER_ID.eq(worker.value()))
                .forUpdate()
                .fetchOptional(JooqLoneWatchRepository::watch);
    }

    @Override
    public List<LoneWatch> running() {
        return sql.selectFrom(LONE_WATCH)
                .where(LONE_WATCH.ENDED_AT.isNull())
                .orderBy(LONE_WATCH.HEARD_AT, LONE_WATCH.SHIFT_ID, LONE_WATCH.WORKER_ID)
                .fetch(JooqLoneWatchRepository::watch);
    }

    @Override
    public List<LoneWatch> of(ShiftId shift) {
        return sql.selectFrom(LONE_WATCH)
                .where(LONE_WATCH.SHIFT_ID.eq(shift.value()))
                .forUpdate()
                .fetch(JooqLoneWatchRepository::watch);
    }

    @Override
    public void add(LoneWatch watch) {
        LoneWatchRecord row = row(watch);
        row.setShiftId(watch.shift().value());
        row.setWorkerId(watch.worker().value());
        row.setBegunAt(watch.begunAt());
        sql.insertInto(LONE_WATCH).set(row).execute();
    }

    @Override
    public void save(LoneWatch watch) {
        int written = sql.update(LONE_WATCH)
                .set(row(watch))
                .where(LONE_WATCH.SHIFT_ID.eq(watch.shift().value()))
                .and(LONE_WATCH.WORKER_ID.eq(watch.worker().value()))
                .and(LONE_WATCH.VERSION.eq(watch.version() - 1))
                .execute();
        if (written != 1) {
            throw new IllegalStateException("Not the version before " + watch.version() + ": " + watch.shift());
        }
    }

    @Override
    public String nameOf(ActorId worker) {
        return sql.select(ACCOUNT.DISPLAY_NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(worker.value()))
                .fetchSingle(row -> row.value1());
    }

    private static LoneWatchRecord row(LoneWatch watch) {
        Mark taken = watch.acknowledged();
        LoneWatchRecord row = new LoneWatchRecord();
        row.setIntervalMinutes((int) watch.interval().toMinutes());
        row.setHeardAt(watch.heardAt());
        row.setEndedAt(watch.endedAt());
        row.setAlarmedAt(watch.alarmedAt());
        row.setAcknowledgedAt(taken == null ? null : taken.at());
        row.setAcknowledgedById(taken == null ? null : taken.by().value());
        row.setVersion(watch.version());
        return row;
    }

    private static LoneWatch watch(LoneWatchRecord row) {
        return new LoneWatch(
                new ShiftId(row.getShiftId()),
                new ActorId(row.getWorkerId()),
                Duration.ofMinutes(row.getIntervalMinutes()),
                row.getBegunAt(),
                row.getHeardAt(),
                row.getEndedAt(),
                row.getAlarmedAt(),
                row.getAcknowledgedAt() == null
                        ? null
                        : new Mark(row.getAcknowledgedAt(), new ActorId(row.getAcknowledgedById())),
                row.getVersion());
    }
}
