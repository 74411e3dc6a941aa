package se.trygghetsportalen.people.persistence;

import static se.trygghetsportalen.generated.Tables.DEVICE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.generated.tables.records.DeviceRecord;
import se.trygghetsportalen.people.domain.Device;
import se.trygghetsportalen.people.domain.DeviceId;
import se.trygghetsportalen.people.domain.DeviceRepository;
import se.trygghetsportalen.people.domain.DeviceSecret;
import se.trygghetsportalen.shared.ActorId;

@Repository
class JooqDeviceRepository implements DeviceRepository {
    private final DSLContext sql;

    JooqDeviceRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void add(Device device) {
        sql.insertInto(DEVICE)
                .set(DEVICE.ID, device.id().value())
                .set(DEVICE.ACCOUNT_ID, device.account().value())
                .set(DEVICE.SECRET_HASH, device.secretHash())
                .set(DEVICE.LABEL, device.label())
                .set(DEVICE.SIGNED_IN_AT, device.signedInAt())
                .set(DEVICE.EXPIRES_AT, device.expiresAt())
                .set(DEVICE.REVOKED_AT, device.revokedAt())
                .execute();
    }

    @Override
    public Optional<Device> find(DeviceSecret secret) {
        return sql.selectFrom(DEVICE)
                .where(DEVICE.SECRET_HASH.eq(secret.hash()))
                .fetchOptional(JooqDeviceRepository::device);
    }

    @Override
    public List<Device> openOf(ActorId account, Instant now) {
        return sql.selectFrom(DEVICE)
                .where(DEVICE.ACCOUNT_ID.eq(account.value()))
                .and(DEVICE.EXPIRES_AT.gt(now))
                .and(DEVICE.REVOKED_AT.isNull())
                .orderBy(DEVICE.SIGNED_IN_AT.desc(), DEVICE.ID.desc())
                .fetch(JooqDeviceRepository::device);
    }

    @Override
    public boolean revoke(ActorId account, DeviceId device, Instant now) {
        return sql.update(DEVICE)
                        .set(DEVICE.REVOKED_AT, now)
                        .where(DEVICE.ID.eq(device.value()))
                        .and(DEVICE.ACCOUNT_ID.eq(account.value()))
                        .and(DEVICE.REVOKED_AT.isNull())
                        .execute()
                == 1;
    }

    private static Device device(DeviceRecord row) {
        return new Device(
                new DeviceId(row.getId()),
                new ActorId(row.getAccountId()),
                row.getSecretHash(),
                row.getLabel(),
                row.getSignedInAt(),
                row.getExpiresAt(),
                row.getRevokedAt());
    }
}
