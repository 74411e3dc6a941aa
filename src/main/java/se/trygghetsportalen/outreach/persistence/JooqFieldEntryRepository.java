package se.trygghetsportalen.outreach.persistence;

import static se.trygghetsportalen.generated.Tables.ACCOUNT;
import static se.trygghetsportalen.generated.Tables.DEVICE;
import static se.trygghetsportalen.generated.Tables.FIELD_CONFLICT;
import static se.trygghetsportalen.generated.Tables.FIELD_ENTRY;
import static se.trygghetsportalen.generated.Tables.STOP_ALIAS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.generated.tables.records.FieldConflictRecord;
import se.trygghetsportalen.generated.tables.records.FieldEntryRecord;
import se.trygghetsportalen.outreach.domain.FieldEntry;
import se.trygghetsportalen.outreach.domain.FieldEntryRepository;
import se.trygghetsportalen.outreach.domain.Mark;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.StopId;
import se.trygghetsportalen.people.domain.DeviceId;
import se.trygghetsportalen.shared.ActorId;

@Repository
class JooqFieldEntryRepository implements FieldEntryRepository {
    private final DSLContext sql;

    JooqFieldEntryRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void hold(DeviceId device) {
        sql.select(DEVICE.ID)
                .from(DEVICE)
                .where(DEVICE.ID.eq(device.value()))
                .forUpdate()
                .fetch();
    }

    @Override
    public Optional<Known> find(UUID entry) {
        return sql.select(FIELD_ENTRY.WORKER_ID, FIELD_ENTRY.SHA256)
                .from(FIELD_ENTRY)
                .where(FIELD_ENTRY.ID.eq(entry))
                .fetchOptional(row -> new Known(new ActorId(row.value1()), row.value2()));
    }

    @Override
    public Set<UUID> knownAmong(Set<UUID> ids) {
        return sql.select(FIELD_ENTRY.ID)
                .from(FIELD_ENTRY)
                .where(FIELD_ENTRY.ID.in(ids))
                .fetchSet(FIELD_ENTRY.ID);
    }

    @Override
    public boolean add(FieldEntry entry, ActorId worker, DeviceId device, String sha256, Instant receivedAt) {
        return addAll(Map.of(entry, sha256), worker, device, receivedAt);
    }

    @Override
    public boolean addAll(Map<FieldEntry, String> hashes, ActorId worker, DeviceId device, Instant receivedAt) {
        List<FieldEntryRecord> rows = hashes.entrySet().stream()
                .map(each -> row(each.getKey(), each.getValue(), worker, device, receivedAt))
                .toList();
        return sql.insertInto(FIELD_ENTRY).set(rows).onDuplicateKeyIgnore().execute() == rows.size();
    }

    private FieldEntryRecord row(FieldEntry entry, String sha256, ActorId worker, DeviceId device, Instant receivedAt) {
        FieldEntryRecord row = sql.newRecord(FIELD_ENTRY);
        row.setId(entry.stamp().id());
        row.setShiftId(entry.stamp().shift().value());
        row.setWorkerId(worker.value());
        row.setDeviceId(device.value());
        row.setDeviceSequence(entry.stamp().sequence());
        row.setKind(entry.kind());
        row.setSha256(sha256);
        row.setReceivedAt(receivedAt);
        return row;
    }

    @Override
    public boolean addConflict(FieldConflict conflict) {
        return sql.insertInto(FIELD_CONFLICT)
                        .set(FIELD_CONFLICT.ID, conflict.id())
                        .set(FIELD_CONFLICT.ENTRY_ID, conflict.entry())
                        .set(FIELD_CONFLICT.SHIFT_ID, conflict.shift().value())
                        .set(FIELD_CONFLICT.WORKER_ID, conflict.worker().value())
                        .set(FIELD_CONFLICT.KIND, conflict.kind())
                        .set(FIELD_CONFLICT.SHA256, conflict.sha256())
                        .set(FIELD_CONFLICT.BODY, conflict.body())
                        .set(FIELD_CONFLICT.RECEIVED_AT, conflict.receivedAt())
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    @Override
    public List<FieldConflict> openConflicts(int limit) {
        return sql.select(FIELD_CONFLICT.asterisk(), ACCOUNT.DISPLAY_NAME)
                .from(FIELD_CONFLICT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(FIELD_CONFLICT.WORKER_ID))
                .where(FIELD_CONFLICT.SETTLED_AT.isNull())
                .orderBy(FIELD_CONFLICT.RECEIVED_AT, FIELD_CONFLICT.ID)
                .limit(limit)
                .fetch(row -> conflict(row.into(FIELD_CONFLICT), row.get(ACCOUNT.DISPLAY_NAME)));
    }

    @Override
    public Optional<FieldConflict> findConflictToChange(UUID conflict) {
        return sql.selectFrom(FIELD_CONFLICT)
                .where(FIELD_CONFLICT.ID.eq(conflict))
                .and(FIELD_CONFLICT.SETTLED_AT.isNull())
                .forUpdate()
                .fetchOptional(row -> conflict(row, null));
    }

    @Override
    public List<Chosen> chosenOf(ActorId worker, int limit) {
        return sql.select(FIELD_CONFLICT.ENTRY_ID, FIELD_CONFLICT.SHA256, FIELD_CONFLICT.CHOICE)
                .from(FIELD_CONFLICT)
                .where(FIELD_CONFLICT.WORKER_ID.eq(worker.value()))
                .and(FIELD_CONFLICT.SETTLED_AT.isNotNull())
                .orderBy(FIELD_CONFLICT.SETTLED_AT.desc(), FIELD_CONFLICT.ID)
                .limit(limit)
                .fetch(row -> new Chosen(row.value1(), row.value2(), FieldConflict.Choice.valueOf(row.value3())));
    }

    @Override
    public void settle(UUID conflict, Mark mark, FieldConflict.Choice choice) {
        sql.update(FIELD_CONFLICT)
                .set(FIELD_CONFLICT.SETTLED_AT, mark.at())
                .set(FIELD_CONFLICT.SETTLED_BY_ID, mark.by().value())
                .set(FIELD_CONFLICT.CHOICE, choice.name())
                .where(FIELD_CONFLICT.ID.eq(conflict))
                .execute();
    }

    @Override
    public Optional<StopId> findStopMeantBy(StopId alias) {
        return sql.select(STOP_ALIAS.STOP_ID)
                .from(STOP_ALIAS)
                .where(STOP_ALIAS.ALIAS_ID.eq(alias.value()))
                .fetchOptional(row -> new StopId(row.value1()));
    }

    @Override
    public void addStopAlias(StopId alias, StopId meant) {
        sql.insertInto(STOP_ALIAS)
                .set(STOP_ALIAS.ALIAS_ID, alias.value())
                .set(STOP_ALIAS.STOP_ID, meant.value())
                .execute();
    }

    private static FieldConflict conflict(FieldConflictRecord row, @Nullable String name) {
        return new FieldConflict(
                row.getId(),
                row.getEntryId(),
                new ShiftId(row.getShiftId()),
                new ActorId(row.getWorkerId()),
                name,
                row.getKind(),
                row.getSha256(),
                row.getBody(),
                row.getReceivedAt());
    }
}
