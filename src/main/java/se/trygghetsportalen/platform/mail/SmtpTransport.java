package se.trygghetsportalen.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** E-mail by SMTP, where {@code spring.mail.host} and {@code portal.mail.from} say how; nothing otherwise. */
@Component
class SmtpTransport {
    private final @Nullable JavaMailSender sender;
    private final String from;

    @Autowired
    SmtpTransport(ObjectProvider<JavaMailSender> sender, @Value("${portal.mail.from:}") String from) {
        this(sender.getIfAvailable(), from);
    }

    SmtpTransport(@Nullable JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    boolean isConfigured() {
        return sender != null && !from.isBlank();
    }

    /**
     * Sends a mail. Sent again, it has the same Message-ID, by which mail programs show it once.
     *
     * @throws MailException when the server does not take it
     */
    void send(UUID id, String to, String subject, String text) {
        JavaMailSender configured = sender;
        if (configured == null) {
            throw new IllegalStateException("No mail server is configured");
        }
        MimeMessage message = new NamedMessage(configured.createMimeMessage(), "<" + id + "@trygghetsportalen>");
        try {
            MimeMessageHelper mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            mail.setFrom(from);
            mail.setTo(to);
            mail.setSubject(subject);
            mail.setText(text);
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException unwritable) {
            throw new MailParseException(unwritable);
        }
        configured.send(message);
    }

    /** Keeps its name, where a message by itself takes a new one each time it is saved. */
    private static final class NamedMessage extends MimeMessage {
        private final String name;

        NamedMessage(MimeMessage like, String name) {
            super(like.getSession());
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
