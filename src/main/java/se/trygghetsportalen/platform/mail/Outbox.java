package se.trygghetsportalen.platform.mail;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.platform.mail.domain.Channel;
import se.trygghetsportalen.platform.mail.domain.MailAddresses;
import se.trygghetsportalen.platform.mail.domain.OutboxRepository;
import se.trygghetsportalen.platform.mail.domain.OutgoingMessage;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;

/**
 * What leaves the portal: put here in the transaction of what it tells about, sent afterwards by {@link OutboxDelivery}
 * at least once. Where no way out is configured nothing is kept either: nobody wants old mail when a server is set up.
 */
@Service
public class Outbox {
    private final OutboxRepository repository;
    private final MailAddresses addresses;
    private final SmtpTransport smtp;
    private final WebhookTransport webhook;
    private final Clock clock;

    Outbox(
            OutboxRepository repository,
            MailAddresses addresses,
            SmtpTransport smtp,
            WebhookTransport webhook,
            Clock clock) {
        this.repository = repository;
        this.addresses = addresses;
        this.smtp = smtp;
        this.webhook = webhook;
        this.clock = clock;
    }

    /**
     * Mails the account the sentence, if it wants mail and the caller's transaction is committed. {@link NoticeBoard}
     * calls it for every notice.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException when no transaction is active
     */
    @PermitAll
    @Transactional(propagation = Propagation.MANDATORY)
    public void mail(ActorId recipient, String textKey, List<String> arguments, String path) {
        if (smtp.isConfigured() && addresses.wantedBy(recipient).isPresent()) {
            add(Channel.MAIL, recipient, textKey, arguments, path);
        }
    }

    /**
     * Tells the municipality's own receiver something that cannot wait, if there is one and the caller's transaction is
     * committed.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException when no transaction is active
     */
    @PermitAll
    @Transactional(propagation = Propagation.MANDATORY)
    public void call(String textKey, List<String> arguments, String path) {
        if (webhook.isConfigured()) {
            add(Channel.WEBHOOK, null, textKey, arguments, path);
        }
    }

    private void add(
            Channel channel, @Nullable ActorId recipient, String textKey, List<String> arguments, String path) {
        repository.add(
                new OutgoingMessage(Ids.next(), channel, recipient, textKey, arguments, path, clock.instant(), 0));
    }
}
