package se.trygghetsportalen.platform.mail;

import java.time.Clock;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import se.trygghetsportalen.platform.mail.domain.MailAddresses;
import se.trygghetsportalen.platform.mail.domain.NoticeRepository;
import se.trygghetsportalen.platform.mail.domain.OutboxRepository;
import se.trygghetsportalen.shared.CurrentActor;

/** The outbox and the bell of a municipality that has both a mail server and a receiver of calls. Nothing is sent. */
public final class WaysOut {
    private final Outbox outbox;
    private final NoticeBoard notices;

    public WaysOut(
            OutboxRepository repository,
            MailAddresses addresses,
            NoticeRepository notices,
            CurrentActor currentActor,
            Clock clock) {
        outbox = new Outbox(
                repository,
                addresses,
                new SmtpTransport(new JavaMailSenderImpl(), "portalen@ekange.example"),
                new WebhookTransport("https://sms.example/", ""),
                clock);
        this.notices = new NoticeBoard(notices, outbox, currentActor, clock);
    }

    public Outbox outbox() {
        return outbox;
    }

    public NoticeBoard notices() {
        return notices;
    }
}
