package se.trygghetsportalen.platform.files.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.ActorId;

/**
 * A file that is kept, without its content. When a file is removed its content is gone and this remains.
 *
 * @param id which one
 * @param purpose the name of what it is for
 * @param name what it is called, in its safe form
 * @param type what it is, by its content as stored
 * @param bytes the size of the content as stored
 * @param sha256 of the content as stored, in hexadecimal
 * @param receivedSha256 of the bytes that were handed in, which an image no longer consists of
 * @param storedBy who handed it in
 * @param storedAt when
 * @param removal who removed it, or null while it is there
 */
public record StoredFile(
        FileId id,
        String purpose,
        String name,
        FileType type,
        int bytes,
        String sha256,
        String receivedSha256,
        ActorId storedBy,
        Instant storedAt,
        @Nullable Removal removal) {

    /**
     * That the content was removed.
     *
     * @param by by whom
     * @param at when
     */
    public record Removal(ActorId by, Instant at) {}
}
