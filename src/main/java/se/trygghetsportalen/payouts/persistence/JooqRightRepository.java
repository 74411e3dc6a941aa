package se.trygghetsportalen.payouts.persistence;

import static se.trygghetsportalen.generated.Tables.PAYMENT_ABSENCE;
import static se.trygghetsportalen.generated.Tables.PAYMENT_RIGHT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.generated.tables.records.PaymentAbsenceRecord;
import se.trygghetsportalen.generated.tables.records.PaymentRightRecord;
import se.trygghetsportalen.payouts.domain.Absence;
import se.trygghetsportalen.payouts.domain.Duty;
import se.trygghetsportalen.payouts.domain.PaymentRight;
import se.trygghetsportalen.payouts.domain.RightRepository;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Money;

@Repository
class JooqRightRepository implements RightRepository {
    private final DSLContext sql;

    JooqRightRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(PaymentRight right) {
        try {
            sql.insertInto(PAYMENT_RIGHT).set(record(right)).execute();
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    @Override
    public boolean save(PaymentRight right) {
        return sql.update(PAYMENT_RIGHT)
                        .set(record(right))
                        .where(PAYMENT_RIGHT.ID.eq(right.id()))
                        .and(PAYMENT_RIGHT.VERSION.eq(right.version() - 1))
                        .execute()
                == 1;
    }

    @Override
    public Optional<PaymentRight> find(UUID id) {
        return sql.selectFrom(PAYMENT_RIGHT).where(PAYMENT_RIGHT.ID.eq(id)).fetchOptional(JooqRightRepository::right);
    }

    @Override
    public List<PaymentRight> all() {
        return sql.selectFrom(PAYMENT_RIGHT)
                .orderBy(PAYMENT_RIGHT.RESPONSIBILITY, PAYMENT_RIGHT.DUTY, PAYMENT_RIGHT.FROM_ON, PAYMENT_RIGHT.ID)
                .fetch(JooqRightRepository::right);
    }

    @Override
    public List<PaymentRight> of(ActorId person) {
        return sql.selectFrom(PAYMENT_RIGHT)
                .where(PAYMENT_RIGHT.PERSON_ID.eq(person.value()))
                .fetch(JooqRightRepository::right);
    }

    @Override
    public boolean addAbsence(Absence absence) {
        return sql.insertInto(PAYMENT_ABSENCE)
                        .set(PAYMENT_ABSENCE.ID, absence.id())
                        .set(PAYMENT_ABSENCE.PERSON_ID, absence.person().value())
                        .set(PAYMENT_ABSENCE.FROM_ON, absence.from())
                        .set(PAYMENT_ABSENCE.TO_ON, absence.to())
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    @Override
    public Optional<Absence> findAbsence(UUID id) {
        return sql.selectFrom(PAYMENT_ABSENCE)
                .where(PAYMENT_ABSENCE.ID.eq(id))
                .fetchOptional(JooqRightRepository::absence);
    }

    @Override
    public List<Absence> absencesSince(LocalDate day) {
        return sql.selectFrom(PAYMENT_ABSENCE)
                .where(PAYMENT_ABSENCE.TO_ON.ge(day))
                .and(PAYMENT_ABSENCE.TAKEN_BACK_AT.isNull())
                .orderBy(PAYMENT_ABSENCE.FROM_ON, PAYMENT_ABSENCE.ID)
                .fetch(JooqRightRepository::absence);
    }

    @Override
    public boolean takeAbsenceBack(UUID id, Instant at) {
        return sql.update(PAYMENT_ABSENCE)
                        .set(PAYMENT_ABSENCE.TAKEN_BACK_AT, at)
                        .where(PAYMENT_ABSENCE.ID.eq(id))
                        .and(PAYMENT_ABSENCE.TAKEN_BACK_AT.isNull())
                        .execute()
                == 1;
    }

    @Override
    public Set<ActorId> absentOn(LocalDate day) {
        return sql.select(PAYMENT_ABSENCE.PERSON_ID)
                .from(PAYMENT_ABSENCE)
                .where(PAYMENT_ABSENCE.FROM_ON.le(day))
                .and(PAYMENT_ABSENCE.TO_ON.ge(day))
                .and(PAYMENT_ABSENCE.TAKEN_BACK_AT.isNull())
                .fetchSet(row -> new ActorId(row.value1()));
    }

    private static Absence absence(PaymentAbsenceRecord row) {
        return new Absence(row.getId(), new ActorId(row.getPersonId()), row.getFromOn(), row.getToOn());
    }

    private static PaymentRightRecord record(PaymentRight right) {
        PaymentRightRecord record = new PaymentRightRecord();
        record.setId(right.id());
        record.setPersonId(right.person().value());
        record.setDuty(right.duty().name());
        record.setResponsibility(right.responsibility());
        record.setLimitOre(right.limit().ore());
        record.setFromOn(right.from());
        record.setToOn(right.to());
        record.setDeputyForId(value(right.deputyFor()));
        record.setSuperiorId(value(right.superior()));
        record.setVersion(right.version());
        return record;
    }

    private static PaymentRight right(PaymentRightRecord row) {
        return new PaymentRight(
                row.getId(),
                new ActorId(row.getPersonId()),
                Duty.valueOf(row.getDuty()),
                row.getResponsibility(),
                Money.ofOre(row.getLimitOre()),
                row.getFromOn(),
                row.getToOn(),
                actor(row.getDeputyForId()),
                actor(row.getSuperiorId()),
                row.getVersion());
    }

    private static @Nullable UUID value(@Nullable ActorId actor) {
        return actor == null ? null : actor.value();
    }

    private static @Nullable ActorId actor(@Nullable UUID id) {
        return id == null ? null : new ActorId(id);
    }
}
