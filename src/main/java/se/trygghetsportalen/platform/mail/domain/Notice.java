package se.trygghetsportalen.platform.mail.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that the portal told a person. It is put into words when it is read, in the reader's language.
 *
 * @param id which one
 * @param textKey translation key of the sentence, in the sending room's texts
 * @param arguments what the sentence is filled in with: words and ids that harm nobody, never what a note says
 * @param path where it is opened, relative to the root, without a leading slash; empty when there is nothing to open
 * @param createdAt when it was sent
 * @param readAtOrNull when it was first read
 */
public record Notice(
        NoticeId id,
        String textKey,
        List<String> arguments,
        String path,
        Instant createdAt,
        @Nullable Instant readAtOrNull) {
    public Notice {
        arguments = List.copyOf(arguments);
    }

    public boolean read() {
        return readAtOrNull != null;
    }

    /** When it was first read, if it has been. */
    public Optional<Instant> readAt() {
        return Optional.ofNullable(readAtOrNull);
    }
}
