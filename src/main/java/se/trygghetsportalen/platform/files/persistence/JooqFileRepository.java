package se.trygghetsportalen.platform.files.persistence;

import static se.trygghetsportalen.generated.Tables.STORED_FILE;
import static se.trygghetsportalen.generated.Tables.STORED_FILE_CONTENT;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.generated.tables.records.StoredFileRecord;
import se.trygghetsportalen.platform.files.domain.FileId;
import se.trygghetsportalen.platform.files.domain.FileRepository;
import se.trygghetsportalen.platform.files.domain.FileType;
import se.trygghetsportalen.platform.files.domain.StoredFile;
import se.trygghetsportalen.shared.ActorId;

/** Content stands in a table of its own, so that nobody reads it by reading a list. */
@Repository
class JooqFileRepository implements FileRepository {
    private final DSLContext sql;

    JooqFileRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<StoredFile> find(FileId id) {
        return sql.selectFrom(STORED_FILE).where(STORED_FILE.ID.eq(id.value())).fetchOptional(JooqFileRepository::file);
    }

    @Override
    public Optional<byte[]> findContent(FileId id) {
        return sql.select(STORED_FILE_CONTENT.CONTENT)
                .from(STORED_FILE_CONTENT)
                .where(STORED_FILE_CONTENT.FILE_ID.eq(id.value()))
                .fetchOptional(STORED_FILE_CONTENT.CONTENT);
    }

    @Override
    public void insert(StoredFile file, byte[] content) {
        StoredFile.Removal removal = file.removal();
        sql.insertInto(STORED_FILE)
                .set(STORED_FILE.ID, file.id().value())
                .set(STORED_FILE.PURPOSE, file.purpose())
                .set(STORED_FILE.NAME, file.name())
                .set(STORED_FILE.TYPE, file.type().name())
                .set(STORED_FILE.BYTES, file.bytes())
                .set(STORED_FILE.SHA256, file.sha256())
                .set(STORED_FILE.RECEIVED_SHA256, file.receivedSha256())
                .set(STORED_FILE.STORED_BY_ID, file.storedBy().value())
                .set(STORED_FILE.STORED_AT, file.storedAt())
                .set(
                        STORED_FILE.REMOVED_BY_ID,
                        removal == null ? null : removal.by().value())
                .set(STORED_FILE.REMOVED_AT, removal == null ? null : removal.at())
                .execute();
        insertContent(file.id(), content);
    }

    /** The content is deleted and inserted: the portal's database user may not change one. */
    @Override
    public boolean replace(FileId id, String before, String sha256, byte[] content) {
        boolean isThere = sql.update(STORED_FILE)
                        .set(STORED_FILE.SHA256, sha256)
                        .set(STORED_FILE.BYTES, content.length)
                        .where(STORED_FILE.ID.eq(id.value()))
                        .and(STORED_FILE.SHA256.eq(before))
                        .and(STORED_FILE.REMOVED_AT.isNull())
                        .execute()
                == 1;
        if (isThere) {
            sql.deleteFrom(STORED_FILE_CONTENT)
                    .where(STORED_FILE_CONTENT.FILE_ID.eq(id.value()))
                    .execute();
            insertContent(id, content);
        }
        return isThere;
    }

    private void insertContent(FileId id, byte[] content) {
        sql.insertInto(STORED_FILE_CONTENT)
                .set(STORED_FILE_CONTENT.FILE_ID, id.value())
                .set(STORED_FILE_CONTENT.CONTENT, content)
                .execute();
    }

    @Override
    public boolean remove(FileId id, StoredFile.Removal removal) {
        sql.deleteFrom(STORED_FILE_CONTENT)
                .where(STORED_FILE_CONTENT.FILE_ID.eq(id.value()))
                .execute();
        return sql.update(STORED_FILE)
                        .set(STORED_FILE.REMOVED_BY_ID, removal.by().value())
                        .set(STORED_FILE.REMOVED_AT, removal.at())
                        .where(STORED_FILE.ID.eq(id.value()))
                        .and(STORED_FILE.REMOVED_AT.isNull())
                        .execute()
                == 1;
    }

    private static StoredFile file(StoredFileRecord row) {
        return new StoredFile(
                new FileId(row.getId()),
                row.getPurpose(),
                row.getName(),
                FileType.valueOf(row.getType()),
                row.getBytes(),
                row.getSha256(),
                row.getReceivedSha256(),
                new ActorId(row.getStoredById()),
                row.getStoredAt(),
                removal(row.getRemovedById(), row.getRemovedAt()));
    }

    private static StoredFile.@Nullable Removal removal(@Nullable UUID by, @Nullable Instant at) {
        return by == null || at == null ? null : new StoredFile.Removal(new ActorId(by), at);
    }
}
