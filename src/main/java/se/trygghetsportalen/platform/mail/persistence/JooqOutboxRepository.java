package se.trygghetsportalen.platform.mail.persistence;

import static org.jooq.impl.DSL.when;
import static se.trygghetsportalen.generated.Tables.OUTBOX;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.generated.tables.records.OutboxRecord;
import se.trygghetsportalen.platform.mail.domain.Channel;
import se.trygghetsportalen.platform.mail.domain.OutboxCount;
import se.trygghetsportalen.platform.mail.domain.OutboxRepository;
import se.trygghetsportalen.platform.mail.domain.OutgoingMessage;
import se.trygghetsportalen.shared.ActorId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JooqOutboxRepository implements OutboxRepository {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};
    private static final String WAITING = "WAITING";

    private final DSLContext sql;

    JooqOutboxRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void add(OutgoingMessage message) {
        sql.insertInto(OUTBOX)
                .set(OUTBOX.ID, message.id())
                .set(OUTBOX.CHANNEL, message.channel().name())
                .set(
                        OUTBOX.RECIPIENT_ID,
                        message.recipient() == null ? null : message.recipient().value())
                .set(OUTBOX.TEXT_KEY, message.textKey())
                .set(OUTBOX.ARGUMENTS, JSON.json(MAPPER.writeValueAsString(message.arguments())))
                .set(OUTBOX.PATH, message.path())
                .set(OUTBOX.STATE, WAITING)
                .set(OUTBOX.ATTEMPTS, message.attempts())
                .set(OUTBOX.CREATED_AT, message.createdAt())
                .set(OUTBOX.NEXT_ATTEMPT_AT, message.createdAt())
                .execute();
    }

    @Override
    public Optional<OutgoingMessage> take(Instant now) {
        Optional<OutboxRecord> due = sql.selectFrom(OUTBOX)
                .where(OUTBOX.STATE.eq(WAITING))
                .and(OUTBOX.NEXT_ATTEMPT_AT.le(now))
                .orderBy(OUTBOX.NEXT_ATTEMPT_AT)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional();
        due.ifPresent(row -> {
            row.setAttempts(row.getAttempts() + 1);
            sql.update(OUTBOX)
                    .set(OUTBOX.ATTEMPTS, row.getAttempts())
                    .set(OUTBOX.NEXT_ATTEMPT_AT, now.plus(OutgoingMessage.pauseAfter(row.getAttempts())))
                    .where(OUTBOX.ID.eq(row.getId()))
                    .execute();
        });
        return due.map(JooqOutboxRepository::message);
    }

    @Override
    public void end(UUID id, End end, Instant at, @Nullable String fault) {
        sql.update(OUTBOX)
                .set(OUTBOX.STATE, end.name())
                .set(OUTBOX.DONE_AT, at)
                .set(OUTBOX.FAULT, fault)
                .where(OUTBOX.ID.eq(id))
                .execute();
    }

    @Override
    public void noteFault(UUID id, String fault) {
        sql.update(OUTBOX).set(OUTBOX.FAULT, fault).where(OUTBOX.ID.eq(id)).execute();
    }

    @Override
    public OutboxCount count(Instant sentSince) {
        return sql.select(
                        DSL.count(when(OUTBOX.STATE.eq(WAITING), 1)),
                        DSL.count(when(OUTBOX.STATE.eq(WAITING).and(OUTBOX.ATTEMPTS.gt(0)), 1)),
                        DSL.count(when(OUTBOX.STATE.eq(End.SENT.name()).and(OUTBOX.DONE_AT.ge(sentSince)), 1)),
                        DSL.count(when(OUTBOX.STATE.eq(End.GIVEN_UP.name()), 1)))
                .from(OUTBOX)
                .fetchSingle(row -> new OutboxCount(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private static OutgoingMessage message(OutboxRecord row) {
        return new OutgoingMessage(
                row.getId(),
                Channel.valueOf(row.getChannel()),
                row.getRecipientId() == null ? null : new ActorId(row.getRecipientId()),
                row.getTextKey(),
                MAPPER.readValue(row.getArguments().data(), WORDS),
                row.getPath(),
                row.getCreatedAt(),
                row.getAttempts());
    }
}
