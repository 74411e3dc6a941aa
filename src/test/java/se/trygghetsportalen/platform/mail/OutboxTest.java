package se.trygghetsportalen.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.people.Preferences;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountDetails;
import se.trygghetsportalen.people.domain.AccountMother;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.Language;
import se.trygghetsportalen.people.domain.NewAccount;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.platform.mail.domain.MailAddresses;
import se.trygghetsportalen.platform.mail.domain.OutboxCount;
import se.trygghetsportalen.platform.mail.domain.OutboxRepository;
import se.trygghetsportalen.platform.mail.domain.OutgoingMessage;
import se.trygghetsportalen.shell.ActingAs;

@PortalTest
class OutboxTest {
    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    private final GreenMail server = new GreenMail(
            new ServerSetup(0, InetAddress.getLoopbackAddress().getHostAddress(), ServerSetup.PROTOCOL_SMTP));
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    @Autowired
    private OutboxRepository repository;

    @Autowired
    private MailAddresses addresses;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private Preferences preferences;

    @Autowired
    private MessageSource texts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ActingAs actingAs;

    @Autowired
    private DSLContext sql;

    private Account reader = AccountMother.account(Role.TEAM_LEAD);
    private Instant now = START;

    @BeforeEach
    void setUpAServerAndAReader() {
        sql.execute("update outbox set state = 'DROPPED'");
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        NewAccount wanted = AccountMother.wanted(Role.TEAM_LEAD);
        reader = Account.opened(
                new NewAccount(
                        wanted.id(),
                        wanted.username(),
                        new AccountDetails(
                                "Testkonto",
                                "lasare@ekange.example",
                                wanted.details().roles())),
                false,
                START);
        accounts.add(reader, null, START);
        actingAs.run(reader.signedIn(), () -> preferences.wantMail(true));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void mailsASentenceInTheReadersLanguageWithALink() throws Exception {
        transaction.executeWithoutResult(
                done -> outbox().mail(reader.id(), "mail.waiting.count", List.of("3", "åäö"), "pass/1"));

        assertThat(delivery().sendDue()).isOne();

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Nytt i Trygghetsportalen");
        assertThat(mail.getAllRecipients()[0]).hasToString("lasare@ekange.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getContent().toString())
                .contains("3, varav åäö har misslyckats", "https://portal.example/pass/1", "Mitt konto");
        assertThat(delivery().sendDue()).isZero();

        accounts.setLanguage(reader.id(), Language.ENGLISH);
        transaction.executeWithoutResult(done -> outbox().mail(reader.id(), "mail.sent", List.of(), ""));
        delivery().sendDue();
        assertThat(server.getReceivedMessages()[1].getContent().toString())
                .startsWith("Sent within seven days")
                .doesNotContain("portal.example");
    }

    @Test
    void sendsNothingOfATransactionThatIsRolledBack() {
        transaction.executeWithoutResult(undone -> {
            outbox().mail(reader.id(), "mail.sent", List.of(), "");
            undone.setRollbackOnly();
        });

        assertThat(delivery().sendDue()).isZero();
    }

    @Test
    void asksWhetherMailIsWantedWhenItIsWrittenAndWhenItIsSent() {
        queue();
        actingAs.run(reader.signedIn(), () -> preferences.wantMail(false));

        assertThat(delivery().sendDue()).isZero();
        queue();
        assertThat(waiting().waiting()).isZero();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void triesAgainLaterAndLater() {
        queue();
        server.stop();

        assertThat(delivery().sendDue()).isZero();
        assertThat(waiting()).isEqualTo(new OutboxCount(1, 1, 0, 0));
        assertThat(delivery().sendDue()).isZero();
        server.start();
        sender.setPort(server.getSmtp().getPort());
        assertThat(delivery().sendDue()).as("not before its pause").isZero();
        now = now.plus(Duration.ofMinutes(1));

        assertThat(delivery().sendDue()).isOne();
        assertThat(waiting().waiting()).isZero();
    }

    @Test
    void givesUpAfterADayAndAHalf() {
        queue();
        server.stop();
        for (int attempt = 1; attempt <= OutgoingMessage.MOST_ATTEMPTS; attempt++) {
            delivery().sendDue();
            now = now.plus(Duration.ofHours(13));
        }

        assertThat(waiting().waiting()).isZero();
        assertThat(sql.fetchValue(
                        "select fault from outbox where state = 'GIVEN_UP' and recipient_id = ?",
                        reader.id().value()))
                .isEqualTo("MailSendException");
    }

    @Test
    void sendsAgainUnderTheSameNameWhenTheSenderDiedBeforeItSaidSo() throws Exception {
        queue();
        OutgoingMessage taken = transaction.execute(done -> repository.take(now).orElseThrow());
        smtp().send(taken.id(), "lasare@ekange.example", "Ämne", "Text");
        assertThat(delivery().sendDue()).isZero();
        now = now.plus(Duration.ofMinutes(1));

        assertThat(delivery().sendDue()).isOne();

        MimeMessage[] mails = server.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(mails[0].getMessageID())
                .isEqualTo(mails[1].getMessageID())
                .isEqualTo("<" + taken.id() + "@trygghetsportalen>");
    }

    @Test
    void keepsNothingWithoutAServer() {
        SmtpTransport none = new SmtpTransport((JavaMailSenderImpl) null, "portal@ekange.example");
        Outbox closed = new Outbox(repository, addresses, none, webhook("", ""), clock());
        transaction.executeWithoutResult(done -> {
            closed.mail(reader.id(), "mail.sent", List.of(), "");
            closed.call("mail.sent", List.of(), "");
        });

        assertThat(waiting().waiting()).isZero();
        assertThat(new SmtpTransport(sender, "").isConfigured()).isFalse();
    }

    @Test
    void callsTheReceiverWithItsSecretUntilItAnswers(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("token"), "hemligt\n");
        List<String> bodies = new CopyOnWriteArrayList<>();
        List<String> keys = new CopyOnWriteArrayList<>();
        AtomicInteger answer = new AtomicInteger(503);
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/sms", call -> {
            bodies.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            keys.add(call.getRequestHeaders().getFirst("Idempotency-Key") + " "
                    + call.getRequestHeaders().getFirst("Authorization"));
            call.sendResponseHeaders(answer.get(), -1);
            call.close();
        });
        receiver.start();
        try {
            WebhookTransport webhook =
                    webhook("http://127.0.0.1:" + receiver.getAddress().getPort() + "/sms", secret.toString());
            transaction.executeWithoutResult(done ->
                    new Outbox(repository, addresses, smtp(), webhook, clock()).call("mail.sent", List.of(), "pass"));

            assertThat(delivery(webhook).sendDue()).isZero();
            answer.set(202);
            now = now.plus(Duration.ofMinutes(1));
            assertThat(delivery(webhook).sendDue()).isOne();
        } finally {
            receiver.stop(0);
        }
        assertThat(bodies)
                .hasSize(2)
                .allSatisfy(body ->
                        assertThat(body).contains("Skickade de senaste sju dagarna", "https://portal.example/pass"));
        assertThat(keys).allMatch(key -> key.endsWith(" Bearer hemligt"));
        assertThat(keys.getFirst()).isEqualTo(keys.getLast());
    }

    private void queue() {
        transaction.executeWithoutResult(done -> outbox().mail(reader.id(), "mail.sent", List.of(), ""));
    }

    private OutboxCount waiting() {
        return repository.count(now.plus(Duration.ofDays(1)));
    }

    private SmtpTransport smtp() {
        return new SmtpTransport(sender, "portal@ekange.example");
    }

    private static WebhookTransport webhook(String address, String secret) {
        return new WebhookTransport(address, secret);
    }

    private Outbox outbox() {
        return new Outbox(repository, addresses, smtp(), webhook("", ""), clock());
    }

    private OutboxDelivery delivery() {
        return delivery(webhook("", ""));
    }

    /** As after a restart: nothing is remembered but what the database holds. */
    private OutboxDelivery delivery(WebhookTransport webhook) {
        return new OutboxDelivery(
                new OutboxSteps(repository, clock()), addresses, smtp(), webhook, texts, "https://portal.example");
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
