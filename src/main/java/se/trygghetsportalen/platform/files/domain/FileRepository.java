package se.trygghetsportalen.platform.files.domain;

import java.util.Optional;

/** Where files are kept. */
public interface FileRepository {
    /** The file without its content. */
    Optional<StoredFile> find(FileId id);

    /** The content, where it has not been removed. */
    Optional<byte[]> findContent(FileId id);

    /** Stores both. The id must be new. */
    void insert(StoredFile file, byte[] content);

    /**
     * Stores other content in the place of what is there; false when that has another hash by now or has been removed.
     *
     * @param before the hash of what is there
     * @param sha256 the hash of the other content
     */
    boolean replace(FileId id, String before, String sha256, byte[] content);

    /** Deletes the content and notes who did it; false when somebody already had. */
    boolean remove(FileId id, StoredFile.Removal removal);
}
