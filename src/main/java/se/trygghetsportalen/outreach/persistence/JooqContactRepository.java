package se.trygghetsportalen.outreach.persistence;

import static se.trygghetsportalen.generated.Tables.CONTACT;
import static se.trygghetsportalen.generated.Tables.CONTACT_ACTION;
import static se.trygghetsportalen.generated.Tables.CONTACT_HEAD;
import static se.trygghetsportalen.generated.Tables.CONTACT_TAKEN_BACK;
import static se.trygghetsportalen.generated.Tables.CONTACT_THEME;
import static se.trygghetsportalen.generated.Tables.CONTACT_VERSION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.outreach.domain.Contact;
import se.trygghetsportalen.outreach.domain.ContactContent;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.ContactRepository;
import se.trygghetsportalen.outreach.domain.ContactVersion;

@Repository
class JooqContactRepository implements ContactRepository {
    private final DSLContext sql;

    JooqContactRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Contact> find(ContactId id) {
        return sql.selectFrom(CONTACT)
                .where(CONTACT.ID.eq(id.value()))
                .fetchOptional()
                .map(row -> ContactRows.of(sql, List.of(row.getId())).contact(row));
    }

    @Override
    public Optional<Contact> findToChange(ContactId id) {
        return sql.selectFrom(CONTACT)
                .where(CONTACT.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional()
                .map(row -> ContactRows.of(sql, List.of(row.getId())).contact(row));
    }

    @Override
    public Optional<String> findFingerprint(ContactId id) {
        return sql.select(CONTACT.FINGERPRINT)
                .from(CONTACT)
                .where(CONTACT.ID.eq(id.value()))
                .fetchOptional(CONTACT.FINGERPRINT);
    }

    @Override
    public boolean isTakenBack(ContactId id) {
        return sql.fetchExists(CONTACT_TAKEN_BACK, CONTACT_TAKEN_BACK.CONTACT_ID.eq(id.value()));
    }

    @Override
    public void add(Contact contact, String fingerprint) {
        UUID id = contact.id().value();
        ContactContent content = contact.content();
        try {
            sql.insertInto(CONTACT)
                    .set(CONTACT.ID, id)
                    .set(CONTACT.SHIFT_ID, contact.shift().value())
                    .set(CONTACT.STOP_ID, contact.stop().value())
                    .set(CONTACT.ARENA_ID, contact.arena().value())
                    .set(CONTACT.DISTRICT_ID, contact.district().value())
                    .set(CONTACT.WORKER_ID, contact.worker().value())
                    .set(CONTACT.OCCURRED_AT, content.occurredAt())
                    .set(CONTACT.MINUTES, content.minutes())
                    .set(CONTACT.MEDIUM, content.medium().name())
                    .set(CONTACT.MADE, content.made())
                    .set(CONTACT.TYPE, content.type().name())
                    .set(CONTACT.DEPTH, (byte) content.depth().level())
                    .set(CONTACT.HEADS, content.heads().total())
                    .set(CONTACT.FOLLOW_UP, content.followUp().name())
                    .set(CONTACT.NOTE, content.note())
                    .set(CONTACT.PLATFORM, platform(content))
                    .set(CONTACT.CHANNEL, channel(content))
                    .set(CONTACT.FINGERPRINT, fingerprint)
                    .set(CONTACT.CREATED_AT, contact.createdAt())
                    .set(CONTACT.VERSION, contact.version())
                    .execute();
        } catch (DuplicateKeyException storedMeanwhile) {
            // Ours is an older picture of the table. Asking for the row itself makes the database say so (error 1020),
            // and the transaction is tried again on a picture in which the other one can be seen.
            sql.select(CONTACT.ID)
                    .from(CONTACT)
                    .where(CONTACT.ID.eq(id))
                    .forShare()
                    .fetch();
            throw storedMeanwhile;
        }
        addParts(id, content);
    }

    @Override
    public void correct(Contact corrected, ContactVersion before) {
        UUID id = corrected.id().value();
        ContactContent content = corrected.content();
        int written = sql.update(CONTACT)
                .set(CONTACT.OCCURRED_AT, content.occurredAt())
                .set(CONTACT.MINUTES, content.minutes())
                .set(CONTACT.MEDIUM, content.medium().name())
                .set(CONTACT.MADE, content.made())
                .set(CONTACT.TYPE, content.type().name())
                .set(CONTACT.DEPTH, (byte) content.depth().level())
                .set(CONTACT.HEADS, content.heads().total())
                .set(CONTACT.FOLLOW_UP, content.followUp().name())
                .set(CONTACT.NOTE, content.note())
                .set(CONTACT.PLATFORM, platform(content))
                .set(CONTACT.CHANNEL, channel(content))
                .set(CONTACT.VERSION, corrected.version())
                .where(CONTACT.ID.eq(id))
                .and(CONTACT.VERSION.eq(before.version()))
                .execute();
        if (written != 1) {
            throw new IllegalStateException("Not the version before " + corrected.version() + ": contact " + id);
        }
        removeParts(id);
        addParts(id, content);
        keep(id, before);
    }

    private void keep(UUID id, ContactVersion before) {
        ContactContent said = before.content();
        sql.insertInto(CONTACT_VERSION)
                .set(CONTACT_VERSION.CONTACT_ID, id)
                .set(CONTACT_VERSION.VERSION, before.version())
                .set(CONTACT_VERSION.OCCURRED_AT, said.occurredAt())
                .set(CONTACT_VERSION.MINUTES, said.minutes())
                .set(CONTACT_VERSION.MEDIUM, said.medium().name())
                .set(CONTACT_VERSION.MADE, said.made())
                .set(CONTACT_VERSION.TYPE, said.type().name())
                .set(CONTACT_VERSION.DEPTH, (byte) said.depth().level())
                .set(CONTACT_VERSION.HEAD_CELLS, ContactWriting.write(said.heads()))
                .set(CONTACT_VERSION.THEMES, ContactWriting.write(said.themes()))
                .set(CONTACT_VERSION.ACTIONS, ContactWriting.write(said.actions()))
                .set(CONTACT_VERSION.FOLLOW_UP, said.followUp().name())
                .set(CONTACT_VERSION.PLATFORM, platform(said))
                .set(CONTACT_VERSION.CHANNEL, channel(said))
                .set(CONTACT_VERSION.NOTE, said.note())
                .set(CONTACT_VERSION.REASON, before.reason())
                .set(CONTACT_VERSION.REPLACED_AT, before.replacedAt())
                .set(CONTACT_VERSION.REPLACED_BY, before.replacedBy().value())
                .execute();
    }

    private static @Nullable String platform(ContactContent content) {
        return content.online() == null ? null : content.online().platform().name();
    }

    private static String channel(ContactContent content) {
        return content.online() == null ? "" : content.online().channel();
    }

    private void addParts(UUID id, ContactContent content) {
        if (content.heads().total() > 0) {
            sql.insertInto(
                            CONTACT_HEAD,
                            CONTACT_HEAD.CONTACT_ID,
                            CONTACT_HEAD.AGE_BAND,
                            CONTACT_HEAD.GENDER,
                            CONTACT_HEAD.HEADS)
                    .valuesOfRows(content.heads().cells().entrySet().stream()
                            .map(cell -> DSL.row(
                                    id,
                                    cell.getKey().age().name(),
                                    cell.getKey().gender().name(),
                                    cell.getValue()))
                            .toList())
                    .execute();
        }
        if (!content.themes().isEmpty()) {
            sql.insertInto(CONTACT_THEME, CONTACT_THEME.CONTACT_ID, CONTACT_THEME.THEME, CONTACT_THEME.OCCURRED_AT)
                    .valuesOfRows(content.themes().stream()
                            .map(theme -> DSL.row(id, theme.name(), content.occurredAt()))
                            .toList())
                    .execute();
        }
        if (!content.actions().isEmpty()) {
            sql.insertInto(CONTACT_ACTION, CONTACT_ACTION.CONTACT_ID, CONTACT_ACTION.ACTION)
                    .valuesOfRows(content.actions().stream()
                            .map(action -> DSL.row(id, action.name()))
                            .toList())
                    .execute();
        }
    }

    @Override
    public void takeBack(Contact contact, Instant at) {
        UUID id = contact.id().value();
        removeParts(id);
        sql.deleteFrom(CONTACT_VERSION).where(CONTACT_VERSION.CONTACT_ID.eq(id)).execute();
        sql.deleteFrom(CONTACT).where(CONTACT.ID.eq(id)).execute();
        sql.insertInto(CONTACT_TAKEN_BACK)
                .set(CONTACT_TAKEN_BACK.CONTACT_ID, id)
                .set(CONTACT_TAKEN_BACK.SHIFT_ID, contact.shift().value())
                .set(CONTACT_TAKEN_BACK.WORKER_ID, contact.worker().value())
                .set(CONTACT_TAKEN_BACK.TAKEN_BACK_AT, at)
                .execute();
    }

    private void removeParts(UUID id) {
        sql.deleteFrom(CONTACT_HEAD).where(CONTACT_HEAD.CONTACT_ID.eq(id)).execute();
        sql.deleteFrom(CONTACT_THEME).where(CONTACT_THEME.CONTACT_ID.eq(id)).execute();
        sql.deleteFrom(CONTACT_ACTION).where(CONTACT_ACTION.CONTACT_ID.eq(id)).execute();
    }
}
