package se.trygghetsportalen.platform.mail.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.ActorId;

/**
 * Something on its way out. It is put into words when it is sent, in the reader's language.
 *
 * @param id which one; the receiver knows a repetition by it
 * @param channel how it leaves
 * @param recipient the account; null for a webhook, which has its own receiver
 * @param textKey translation key of the sentence, in the sending room's texts
 * @param arguments what the sentence is filled in with: words and ids that harm nobody, never what a note says
 * @param path the page to open, without a leading slash; empty when there is nothing to open
 * @param createdAt when it was asked for
 * @param attempts how often it has been tried
 */
public record OutgoingMessage(
        UUID id,
        Channel channel,
        @Nullable ActorId recipient,
        String textKey,
        List<String> arguments,
        String path,
        Instant createdAt,
        int attempts) {
    /** After so many attempts, a day and a half in all, it is given up. */
    public static final int MOST_ATTEMPTS = 10;

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12));

    public OutgoingMessage {
        arguments = List.copyOf(arguments);
    }

    /** How long to wait after so many attempts before the next. */
    public static Duration pauseAfter(int attempts) {
        return PAUSES.get(Math.min(attempts, PAUSES.size()) - 1);
    }

    public boolean isLastAttempt() {
        return attempts >= MOST_ATTEMPTS;
    }
}
