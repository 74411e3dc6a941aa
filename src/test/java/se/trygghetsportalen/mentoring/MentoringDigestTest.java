package se.trygghetsportalen.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.mentoring.domain.MatchRepository;
import se.trygghetsportalen.mentoring.domain.ProgrammeRepository;
import se.trygghetsportalen.mentoring.domain.RoleModelRepository;
import se.trygghetsportalen.mentoring.domain.YouthRepository;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.Preferences;
import se.trygghetsportalen.people.RoleHolders;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountDetails;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.NewAccount;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.platform.audit.AuditTrail;
import se.trygghetsportalen.platform.mail.MailRoom;
import se.trygghetsportalen.platform.settings.Settings;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shell.ActingAs;

/** The week's digest, as a mail in the coordinator's inbox: once a week, over New Year as well. */
@PortalTest
class MentoringDigestTest {
    private static final Instant START = Instant.parse("2040-12-01T10:00:00Z");

    @Autowired
    MailRoom mailRoom;

    @Autowired
    AccountRepository accounts;

    @Autowired
    Preferences preferences;

    @Autowired
    ActingAs actingAs;

    @Autowired
    MatchRepository matches;

    @Autowired
    YouthRepository youths;

    @Autowired
    RoleModelRepository roleModels;

    @Autowired
    ProgrammeRepository programme;

    @Autowired
    RoleHolders holders;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    AuditTrail trail;

    @Autowired
    Settings settings;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void arrivesByMailOnceAWeekAlsoOverNewYear() throws Exception {
        String inbox = coordinator(true);
        String without = coordinator(false);
        try (MailRoom.Post post = mailRoom.open()) {
            // 31 December 2040 is a Monday.
            assertThat(send(post, "2040-12-31T06:00:00Z")).isGreaterThanOrEqualTo(2);
            MimeMessage mail = only(arrived(post, "2040-12-31T06:00:00Z", inbox));
            assertThat(mail.getSubject()).isEqualTo("Nytt i Trygghetsportalen");
            assertThat(mail.getContent().toString())
                    .containsPattern("Veckans läge: \\d+ pågående matchningar, \\d+ följer inte reglerna, \\d+ väntar")
                    .contains("https://portal.example/mentorskap");
            assertThat(arrived(post, "2040-12-31T06:00:00Z", without)).isEmpty();

            assertThat(send(post, "2040-12-31T06:00:00Z"))
                    .as("another node asks too")
                    .isZero();
            assertThat(send(post, "2041-01-01T06:00:00Z")).isZero();
            assertThat(send(post, "2041-01-06T22:59:59Z"))
                    .as("Sunday, a second to midnight in Sweden")
                    .isZero();
            assertThat(arrived(post, "2041-01-06T22:59:59Z", inbox)).hasSize(1);

            assertThat(send(post, "2041-01-06T23:00:00Z"))
                    .as("Monday in Sweden")
                    .isPositive();
            assertThat(arrived(post, "2041-01-06T23:00:00Z", inbox)).hasSize(2);
        }
    }

    @Test
    void aMondayOnWhichThePortalStoodStillIsMadeUpFor() throws Exception {
        String inbox = coordinator(true);
        try (MailRoom.Post post = mailRoom.open()) {
            assertThat(send(post, "2042-06-04T05:00:00Z")).as("a Wednesday").isPositive();
            assertThat(send(post, "2042-06-05T05:00:00Z")).isZero();
            assertThat(send(post, "2042-06-09T05:00:00Z"))
                    .as("the Monday after")
                    .isPositive();
            assertThat(arrived(post, "2042-06-09T05:00:00Z", inbox)).hasSize(2);
        }
    }

    private int send(MailRoom.Post post, String at) {
        Clock clock = at(at);
        MentoringDigest digest = new MentoringDigest(
                matches,
                youths,
                roleModels,
                programme,
                holders,
                post.board(clock),
                new MentoringDesk(currentUser, trail, settings, clock));
        return transaction.execute(sending -> digest.send());
    }

    private static List<MimeMessage> arrived(MailRoom.Post post, String at, String inbox) {
        return post.arrivedBy(at(at)).stream()
                .filter(mail -> recipients(mail).contains(inbox))
                .toList();
    }

    private static String recipients(MimeMessage mail) {
        try {
            return Arrays.toString(mail.getAllRecipients());
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static MimeMessage only(List<MimeMessage> mails) {
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    private String coordinator(boolean wantsMail) {
        ActorId id = new ActorId(Ids.next());
        String mark = id.toString().substring(24);
        String inbox = "samordnare" + mark + "@ekange.example";
        Account account = Account.opened(
                new NewAccount(
                        id,
                        "konto" + mark,
                        new AccountDetails("Testkonto " + mark, inbox, Set.of(Role.MENTORING_COORDINATOR))),
                false,
                START);
        accounts.add(account, null, START);
        actingAs.run(account.signedIn(), () -> preferences.wantMail(wantsMail));
        return inbox;
    }
}
