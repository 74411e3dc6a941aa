package se.trygghetsportalen.outreach.persistence;

import static se.trygghetsportalen.generated.Tables.CONTACT;
import static se.trygghetsportalen.generated.Tables.CONTACT_ACTION;
import static se.trygghetsportalen.generated.Tables.CONTACT_HEAD;
import static se.trygghetsportalen.generated.Tables.CONTACT_TAKEN_BACK;
import static se.trygghetsportalen.generated.Tables.CONTACT_THEME;
import static se.trygghetsportalen.generated.Tables.CONTACT_VERSION;
import static se.trygghetsportalen.generated.Tables.YOUTH_HAND_OVER;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.generated.tables.records.ContactRecord;
import se.trygghetsportalen.outreach.domain.Action;
import se.trygghetsportalen.outreach.domain.Contact;
import se.trygghetsportalen.outreach.domain.ContactContent;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.ContactRepository;
import se.trygghetsportalen.outreach.domain.ContactVersion;
import se.trygghetsportalen.outreach.domain.Theme;

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
    public boolean isAnyUsed(Set<ContactId> ids) {
        List<UUID> values = ids.stream().map(ContactId::value).toList();
        return sql.fetchExists(CONTACT, CONTACT.ID.in(values))
                || sql.fetchExists(CONTACT_TAKEN_BACK, CONTACT_TAKEN_BACK.CONTACT_ID.in(values));
    }

    @Override
    public void add(Contact contact, String fingerprint) {
        addAll(Map.of(contact, fingerprint));
    }

    @Override
    public void addAll(Map<Contact, String> fingerprints) {
        List<ContactRecord> rows = fingerprints.entrySet().stream()
                .map(each -> row(each.getKey(), each.getValue()))
                .toList();
        try {
            sql.insertInto(CONTACT).set(rows).execute();
        } catch (DuplicateKeyException storedMeanwhile) {
            // Ours is an older picture of the table. Asking for the row itself makes the database say so (error 1020),
            // and the transaction is tried again on a picture in which the other one can be seen.
            sql.select(CONTACT.ID)
                    .from(CONTACT)
                    .where(CONTACT.ID.in(rows.stream().map(ContactRecord::getId).toList()))
                    .forShare()
                    .fetch();
            throw storedMeanwhile;
        }
        Map<UUID, ContactContent> parts = new LinkedHashMap<>();
        fingerprints.keySet().forEach(contact -> parts.put(contact.id().value(), contact.content()));
        addParts(parts);
    }

    private ContactRecord row(Contact contact, String fingerprint) {
        ContactContent content = contact.content();
        ContactRecord row = sql.newRecord(CONTACT);
        row.setId(contact.id().value());
        row.setShiftId(contact.shift().value());
        row.setStopId(contact.stop().value());
        row.setArenaId(contact.arena().value());
        row.setDistrictId(contact.district().value());
        row.setWorkerId(contact.worker().value());
        row.setOccurredAt(content.occurredAt());
        row.setMinutes(content.minutes());
        row.setMedium(content.medium().name());
        row.setMade(content.made());
        row.setType(content.type().name());
        row.setDepth((byte) content.depth().level());
        row.setHeads(content.heads().total());
        row.setFollowUp(content.followUp().name());
        row.setNote(content.note());
        row.setPlatform(platform(content));
        row.setChannel(channel(content));
        row.setFingerprint(fingerprint);
        row.setCreatedAt(contact.createdAt());
        row.setVersion(contact.version());
        return row;
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
        addParts(Map.of(id, content));
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

    private void addParts(Map<UUID, ContactContent> contents) {
        var heads = sql.insertInto(
                CONTACT_HEAD, CONTACT_HEAD.CONTACT_ID, CONTACT_HEAD.AGE_BAND, CONTACT_HEAD.GENDER, CONTACT_HEAD.HEADS);
        var themes =
                sql.insertInto(CONTACT_THEME, CONTACT_THEME.CONTACT_ID, CONTACT_THEME.THEME, CONTACT_THEME.OCCURRED_AT);
        var actions = sql.insertInto(CONTACT_ACTION, CONTACT_ACTION.CONTACT_ID, CONTACT_ACTION.ACTION);
        boolean anyHead = false;
        boolean anyTheme = false;
        boolean anyAction = false;
        for (Map.Entry<UUID, ContactContent> each : contents.entrySet()) {
            UUID id = each.getKey();
            ContactContent content = each.getValue();
            for (var cell : content.heads().cells().entrySet()) {
                heads = heads.values(
                        id, cell.getKey().age().name(), cell.getKey().gender().name(), cell.getValue());
                anyHead = true;
            }
            for (Theme theme : content.themes()) {
                themes = themes.values(id, theme.name(), content.occurredAt());
                anyTheme = true;
            }
            for (Action action : content.actions()) {
                actions = actions.values(id, action.name());
                anyAction = true;
            }
        }
        if (anyHead) {
            heads.execute();
        }
        if (anyTheme) {
            themes.execute();
        }
        if (anyAction) {
            actions.execute();
        }
    }

    @Override
    public void takeBack(Contact contact, Instant at) {
        UUID id = contact.id().value();
        removeParts(id);
        sql.deleteFrom(CONTACT_VERSION).where(CONTACT_VERSION.CONTACT_ID.eq(id)).execute();
        sql.deleteFrom(YOUTH_HAND_OVER).where(YOUTH_HAND_OVER.CONTACT_ID.eq(id)).execute();
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
