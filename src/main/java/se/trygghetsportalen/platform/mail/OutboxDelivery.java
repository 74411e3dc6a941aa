package se.trygghetsportalen.platform.mail;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Service;
import se.trygghetsportalen.platform.mail.domain.MailAddresses;
import se.trygghetsportalen.platform.mail.domain.MailAddresses.MailAddress;
import se.trygghetsportalen.platform.mail.domain.OutgoingMessage;

/**
 * Sends what is due. Each message is sent at least once: one whose sender died before it was noted as sent goes again,
 * under the same name.
 */
@Service
public class OutboxDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxDelivery.class);
    private static final Locale SWEDISH = Locale.of("sv");
    private static final int MOST_AT_ONCE = 200;

    private final OutboxSteps steps;
    private final MailAddresses addresses;
    private final SmtpTransport smtp;
    private final WebhookTransport webhook;
    private final MessageSource texts;
    private final String portalAddress;

    OutboxDelivery(
            OutboxSteps steps,
            MailAddresses addresses,
            SmtpTransport smtp,
            WebhookTransport webhook,
            MessageSource texts,
            @Value("${portal.address:}") String portalAddress) {
        this.steps = steps;
        this.addresses = addresses;
        this.smtp = smtp;
        this.webhook = webhook;
        this.texts = texts;
        this.portalAddress = portalAddress;
    }

    /**
     * Sends what is due now, a bounded number of messages.
     *
     * @return how many were sent
     */
    public int sendDue() {
        if (!smtp.isConfigured() && !webhook.isConfigured()) {
            return 0;
        }
        int sent = 0;
        for (int tried = 0; tried < MOST_AT_ONCE; tried++) {
            Optional<OutgoingMessage> due = steps.take();
            if (due.isEmpty()) {
                return sent;
            }
            if (sentWithoutFault(due.get())) {
                sent++;
            }
        }
        return sent;
    }

    private boolean sentWithoutFault(OutgoingMessage message) {
        try {
            boolean wanted = send(message);
            if (wanted) {
                steps.sent(message);
            } else {
                steps.dropped(message);
            }
            return wanted;
        } catch (MailException | IOException | IllegalArgumentException | IllegalStateException fault) {
            // The exception's own words may hold an address: its kind says enough.
            LOG.warn(
                    "Attempt {} to send {} failed: {}",
                    message.attempts(),
                    message.id(),
                    fault.getClass().getName());
            steps.failed(message, fault.getClass().getSimpleName());
            return false;
        }
    }

    private boolean send(OutgoingMessage message) throws IOException {
        String link = message.path().isEmpty() || portalAddress.isBlank() ? "" : portalAddress + "/" + message.path();
        return switch (message.channel()) {
            case WEBHOOK -> {
                webhook.send(message.id(), sentence(message, SWEDISH), link);
                yield true;
            }
            case MAIL -> {
                Optional<MailAddress> to =
                        message.recipient() == null ? Optional.empty() : addresses.wantedBy(message.recipient());
                to.ifPresent(address -> mail(message, address, link));
                yield to.isPresent();
            }
        };
    }

    private void mail(OutgoingMessage message, MailAddress to, String link) {
        List<String> parts = link.isEmpty()
                ? List.of(sentence(message, to.language()), texts.getMessage("mail.why", null, to.language()))
                : List.of(sentence(message, to.language()), link, texts.getMessage("mail.why", null, to.language()));
        smtp.send(
                message.id(),
                to.email(),
                texts.getMessage("mail.subject", null, to.language()),
                String.join("\n\n", parts) + "\n");
    }

    private String sentence(OutgoingMessage message, Locale language) {
        return texts.getMessage(message.textKey(), message.arguments().toArray(), language);
    }
}
