package se.trygghetsportalen.outreach.persistence;

import static se.trygghetsportalen.generated.Tables.YOUTH_HAND_OVER;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.generated.tables.records.YouthHandOverRecord;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.YouthHandOverRepository;
import se.trygghetsportalen.outreach.domain.handover.YouthHandOver;
import se.trygghetsportalen.outreach.domain.handover.YouthHandOverId;
import se.trygghetsportalen.outreach.domain.handover.YouthHandOverState;
import se.trygghetsportalen.platform.secrets.domain.ColumnCipher;
import se.trygghetsportalen.platform.secrets.domain.ColumnPlace;
import se.trygghetsportalen.shared.ActorId;

@Repository
class JooqYouthHandOverRepository implements YouthHandOverRepository {
    private final DSLContext sql;
    private final ColumnCipher cipher;

    JooqYouthHandOverRepository(DSLContext sql, ColumnCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    @Override
    public Optional<Sent> find(YouthHandOverId id) {
        return sql.selectFrom(YOUTH_HAND_OVER)
                .where(YOUTH_HAND_OVER.ID.eq(id.value()))
                .fetchOptional(this::sent);
    }

    @Override
    public Optional<Sent> findToChange(YouthHandOverId id) {
        return sql.selectFrom(YOUTH_HAND_OVER)
                .where(YOUTH_HAND_OVER.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(this::sent);
    }

    @Override
    public List<YouthHandOver> of(ContactId contact) {
        return sql.selectFrom(YOUTH_HAND_OVER)
                .where(YOUTH_HAND_OVER.CONTACT_ID.eq(contact.value()))
                .orderBy(YOUTH_HAND_OVER.SENT_AT.desc(), YOUTH_HAND_OVER.ID.desc())
                .fetch(row -> handOver(row, true));
    }

    @Override
    public List<YouthHandOver> waiting() {
        return sql.selectFrom(YOUTH_HAND_OVER)
                .where(YOUTH_HAND_OVER.STATE.eq(YouthHandOverState.WAITING.name()))
                .orderBy(YOUTH_HAND_OVER.SENT_AT, YOUTH_HAND_OVER.ID)
                .fetch(row -> handOver(row, false));
    }

    @Override
    public void add(Sent sent) {
        YouthHandOver handOver = sent.handOver();
        UUID id = handOver.id().value();
        sql.insertInto(YOUTH_HAND_OVER)
                .set(YOUTH_HAND_OVER.ID, id)
                .set(YOUTH_HAND_OVER.CONTACT_ID, sent.contact().value())
                .set(YOUTH_HAND_OVER.ALIAS, seal("alias", id, handOver.alias()))
                .set(YOUTH_HAND_OVER.BIRTH_YEAR, (short) handOver.birthYear())
                .set(YOUTH_HAND_OVER.WISHES, seal("wishes", id, handOver.wishes()))
                .set(YOUTH_HAND_OVER.STATE, handOver.state().name())
                .set(YOUTH_HAND_OVER.SENT_AT, handOver.sentAt())
                .set(YOUTH_HAND_OVER.SENT_BY, sent.sentBy().value())
                .set(YOUTH_HAND_OVER.VERSION, handOver.version())
                .execute();
    }

    @Override
    public void answer(YouthHandOver next, ActorId by, Instant at) {
        UUID id = next.id().value();
        int written = sql.update(YOUTH_HAND_OVER)
                .set(YOUTH_HAND_OVER.ALIAS, seal("alias", id, next.alias()))
                .set(YOUTH_HAND_OVER.WISHES, seal("wishes", id, next.wishes()))
                .set(YOUTH_HAND_OVER.STATE, next.state().name())
                .set(YOUTH_HAND_OVER.ANSWERED_AT, at)
                .set(YOUTH_HAND_OVER.ANSWERED_BY, by.value())
                .set(YOUTH_HAND_OVER.REASON, seal("reason", id, next.reason()))
                .set(YOUTH_HAND_OVER.VERSION, next.version())
                .where(YOUTH_HAND_OVER.ID.eq(id))
                .and(YOUTH_HAND_OVER.VERSION.eq(next.version() - 1))
                .execute();
        if (written != 1) {
            throw new IllegalStateException("Not the version before " + next.version() + ": " + next.id());
        }
    }

    private Sent sent(YouthHandOverRecord row) {
        return new Sent(handOver(row, true), new ContactId(row.getContactId()), new ActorId(row.getSentBy()));
    }

    private YouthHandOver handOver(YouthHandOverRecord row, boolean withWishes) {
        UUID id = row.getId();
        return new YouthHandOver(
                new YouthHandOverId(id),
                open("alias", id, row.getAlias()),
                row.getBirthYear(),
                withWishes ? open("wishes", id, row.getWishes()) : "",
                row.getSentAt(),
                YouthHandOverState.valueOf(row.getState()),
                open("reason", id, row.getReason()),
                row.getVersion());
    }

    private byte @Nullable [] seal(String column, UUID id, String text) {
        return text.isEmpty() ? null : cipher.seal(place(column, id), text);
    }

    private String open(String column, UUID id, byte @Nullable [] sealed) {
        return sealed == null ? "" : cipher.openText(place(column, id), sealed);
    }

    private static ColumnPlace place(String column, UUID id) {
        return new ColumnPlace("youth_hand_over", column, id);
    }
}
