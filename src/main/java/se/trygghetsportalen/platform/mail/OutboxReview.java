package se.trygghetsportalen.platform.mail;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.platform.mail.domain.OutboxCount;
import se.trygghetsportalen.platform.mail.domain.OutboxRepository;

/** Tells the administrator whether mail leaves the portal. Shows no message and no address. */
@Service
@RolesAllowed(OutboxReview.ADMINISTRATOR)
public class OutboxReview {
    /** The role's name as {@code people} writes it; this room stands below that one and cannot import it. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    private static final Duration LATELY = Duration.ofDays(7);

    private final OutboxRepository repository;
    private final SmtpTransport smtp;
    private final WebhookTransport webhook;
    private final Clock clock;

    OutboxReview(OutboxRepository repository, SmtpTransport smtp, WebhookTransport webhook, Clock clock) {
        this.repository = repository;
        this.smtp = smtp;
        this.webhook = webhook;
        this.clock = clock;
    }

    /** How it stands now. */
    @Transactional(readOnly = true)
    public State state() {
        return new State(
                smtp.isConfigured(),
                webhook.isConfigured(),
                repository.count(clock.instant().minus(LATELY)));
    }

    /**
     * How it stands.
     *
     * @param mailGoesOut whether a mail server is configured
     * @param webhookIsCalled whether a receiver of calls is configured
     * @param count what has become of the messages, sent ones within a week
     */
    public record State(boolean mailGoesOut, boolean webhookIsCalled, OutboxCount count) {}
}
