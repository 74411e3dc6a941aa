package se.trygghetsportalen.platform.drafts.persistence;

import static se.trygghetsportalen.generated.Tables.DRAFT;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.platform.drafts.domain.Draft;
import se.trygghetsportalen.platform.drafts.domain.DraftKey;
import se.trygghetsportalen.platform.drafts.domain.DraftRepository;
import se.trygghetsportalen.platform.drafts.domain.DraftSummary;
import se.trygghetsportalen.platform.secrets.domain.ColumnCipher;
import se.trygghetsportalen.platform.secrets.domain.ColumnPlace;
import se.trygghetsportalen.shared.ActorId;

@Repository
class JooqDraftRepository implements DraftRepository {
    private final DSLContext sql;
    private final ColumnCipher cipher;

    JooqDraftRepository(DSLContext sql, ColumnCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    @Override
    public void save(ActorId owner, Draft draft) {
        UUID id = id(owner, draft.key());
        byte[] content = cipher.seal(contentOf(id), draft.content());
        sql.insertInto(DRAFT)
                .set(DRAFT.ID, id)
                .set(DRAFT.OWNER_ID, owner.value())
                .set(DRAFT.FORM, draft.key().form())
                .set(DRAFT.SUBJECT, draft.key().subject())
                .set(DRAFT.CONTENT, content)
                .set(DRAFT.SAVED_AT, draft.savedAt())
                .set(DRAFT.EXPIRES_AT, draft.expiresAt())
                .onDuplicateKeyUpdate()
                .set(DRAFT.CONTENT, content)
                .set(DRAFT.SAVED_AT, draft.savedAt())
                .set(DRAFT.EXPIRES_AT, draft.expiresAt())
                .execute();
    }

    @Override
    public Optional<Draft> find(ActorId owner, DraftKey key, Instant now) {
        UUID id = id(owner, key);
        return sql.selectFrom(DRAFT)
                .where(DRAFT.ID.eq(id))
                .and(DRAFT.OWNER_ID.eq(owner.value()))
                .and(DRAFT.EXPIRES_AT.gt(now))
                .fetchOptional(row -> new Draft(
                        key, cipher.openText(contentOf(id), row.getContent()), row.getSavedAt(), row.getExpiresAt()));
    }

    @Override
    public List<DraftSummary> list(ActorId owner, Instant now) {
        return sql.select(DRAFT.FORM, DRAFT.SUBJECT, DRAFT.SAVED_AT, DRAFT.EXPIRES_AT)
                .from(DRAFT)
                .where(DRAFT.OWNER_ID.eq(owner.value()))
                .and(DRAFT.EXPIRES_AT.gt(now))
                .orderBy(DRAFT.SAVED_AT.desc(), DRAFT.ID.desc())
                .fetch(row -> new DraftSummary(new DraftKey(row.value1(), row.value2()), row.value3(), row.value4()));
    }

    @Override
    public void discard(ActorId owner, DraftKey key) {
        sql.deleteFrom(DRAFT)
                .where(DRAFT.ID.eq(id(owner, key)))
                .and(DRAFT.OWNER_ID.eq(owner.value()))
                .execute();
    }

    @Override
    public int removeExpired(Instant now, int most) {
        return sql.deleteFrom(DRAFT)
                .where(DRAFT.EXPIRES_AT.le(now))
                .orderBy(DRAFT.EXPIRES_AT)
                .limit(most)
                .execute();
    }

    private static ColumnPlace contentOf(UUID id) {
        return new ColumnPlace(DRAFT.getName(), DRAFT.CONTENT.getName(), id);
    }

    /**
     * The same for the same owner and form, so that saving again meets the same row; and since the content is sealed for
     * it, one person's content does not open as another's. Named by its content (RFC 9562, version 3, over SHA-256):
     * MariaDB refuses some identifiers of version 8.
     */
    private static UUID id(ActorId owner, DraftKey key) {
        try {
            // The form cannot hold the sign that ends it.
            return UUID.nameUUIDFromBytes(MessageDigest.getInstance("SHA-256")
                    .digest((owner + "|" + key.form() + "|" + key.subject()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK has no SHA-256", e);
        }
    }
}
