package se.trygghetsportalen.platform.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.platform.mail.domain.MailAddresses;
import se.trygghetsportalen.platform.mail.domain.NoticeRepository;
import se.trygghetsportalen.platform.mail.domain.OutboxRepository;
import se.trygghetsportalen.shared.CurrentActor;

/** A notice board with a mail server behind it: for rooms that show that what they tell really arrives. */
@Component
public class MailRoom {
    private final NoticeRepository notices;
    private final OutboxRepository outbox;
    private final MailAddresses addresses;
    private final MessageSource texts;
    private final CurrentActor currentActor;
    private final DSLContext sql;

    MailRoom(
            NoticeRepository notices,
            OutboxRepository outbox,
            MailAddresses addresses,
            MessageSource texts,
            CurrentActor currentActor,
            DSLContext sql) {
        this.notices = notices;
        this.outbox = outbox;
        this.addresses = addresses;
        this.texts = texts;
        this.currentActor = currentActor;
        this.sql = sql;
    }

    /** Opens it; what other tests have left unsent is dropped. */
    public Post open() {
        sql.execute("update outbox set state = 'DROPPED'");
        return new Post();
    }

    /** The server while it runs. */
    public final class Post implements AutoCloseable {
        private final GreenMail server = new GreenMail(
                new ServerSetup(0, InetAddress.getLoopbackAddress().getHostAddress(), ServerSetup.PROTOCOL_SMTP));
        private final SmtpTransport smtp;
        private final WebhookTransport webhook = new WebhookTransport("", "");

        private Post() {
            server.start();
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(server.getSmtp().getPort());
            smtp = new SmtpTransport(sender, "portal@ekange.example");
        }

        /** The board at a time. */
        public NoticeBoard board(Clock clock) {
            return new NoticeBoard(notices, new Outbox(outbox, addresses, smtp, webhook, clock), currentActor, clock);
        }

        /** Sends what is due by then; answers with everything that has arrived so far. */
        public List<MimeMessage> arrivedBy(Clock clock) {
            new OutboxDelivery(
                            new OutboxSteps(outbox, clock), addresses, smtp, webhook, texts, "https://portal.example")
                    .sendDue();
            return List.of(server.getReceivedMessages());
        }

        @Override
        public void close() {
            server.stop();
        }
    }
}
