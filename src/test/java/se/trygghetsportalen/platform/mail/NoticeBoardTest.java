package se.trygghetsportalen.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.platform.mail.NoticeBoard.Listening;
import se.trygghetsportalen.platform.mail.domain.Notice;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shell.ActingAs;

@PortalTest
class NoticeBoardTest {
    private final SignedInUser reader = user();
    private final SignedInUser other = user();

    @Autowired
    private NoticeBoard board;

    @Autowired
    private ActingAs actingAs;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void tellsTheRecipientAndNobodyElse() {
        send("places.saved", List.of("Kuben", "åäö \"citat\""), "platser/1?visa=alla");

        assertThat(newest(reader)).singleElement().satisfies(notice -> {
            assertThat(notice.textKey()).isEqualTo("places.saved");
            assertThat(notice.arguments()).containsExactly("Kuben", "åäö \"citat\"");
            assertThat(notice.path()).isEqualTo("platser/1?visa=alla");
            assertThat(notice.read()).isFalse();
            assertThat(notice.readAt()).isEmpty();
        });
        assertThat(unread(reader)).isOne();
        assertThat(newest(other)).isEmpty();
        assertThat(unread(other)).isZero();
    }

    @Test
    void showsTheNewestFirst() {
        send("one", List.of(), "");
        send("two", List.of(), "");
        send("three", List.of(), "");

        assertThat(actingAs.call(reader, () -> board.newest(2)))
                .extracting(Notice::textKey)
                .containsExactly("three", "two");
        assertThat(unread(reader)).isEqualTo(3);
    }

    @Test
    void remembersWhenANoticeWasFirstRead() {
        send("one", List.of(), "");
        send("two", List.of(), "");
        Notice two = newest(reader).getFirst();

        actingAs.run(reader, () -> board.markRead(two.id()));
        Notice read = newest(reader).getFirst();
        actingAs.run(reader, () -> board.markRead(two.id()));

        assertThat(read.read()).isTrue();
        assertThat(newest(reader).getFirst()).isEqualTo(read);
        assertThat(unread(reader)).isOne();
    }

    @Test
    void leavesSomebodyElsesNoticeUnread() {
        send("one", List.of(), "");
        Notice notice = newest(reader).getFirst();

        actingAs.run(other, () -> board.markRead(notice.id()));
        actingAs.run(other, board::markAllRead);

        assertThat(unread(reader)).isOne();
    }

    @Test
    void marksAllAsRead() {
        send("one", List.of(), "");
        send("two", List.of(), "");

        actingAs.run(reader, board::markAllRead);

        assertThat(unread(reader)).isZero();
        assertThat(newest(reader)).hasSize(2).allMatch(Notice::read);
    }

    @Test
    void saysNothingWhenWhatItTellsOfWasTakenBack() {
        AtomicInteger rings = new AtomicInteger();
        Listening listening = listen(reader, rings::incrementAndGet);

        transaction.executeWithoutResult(status -> {
            board.send(reader.id(), "one", List.of(), "");
            status.setRollbackOnly();
        });

        assertThat(newest(reader)).isEmpty();
        assertThat(rings).hasValue(0);
        listening.end();
    }

    @Test
    void ringsAtTheRecipientsUntilTheyStopListening() {
        AtomicInteger own = new AtomicInteger();
        AtomicInteger others = new AtomicInteger();
        Runnable ring = own::incrementAndGet;
        Listening first = listen(reader, ring);
        Listening second = listen(reader, ring);
        Listening third = listen(other, others::incrementAndGet);

        send("one", List.of(), "");
        assertThat(own).hasValue(2);

        first.end();
        first.end();
        send("two", List.of(), "");
        assertThat(own).hasValue(3);
        actingAs.run(reader, board::markAllRead);
        assertThat(own).hasValue(4);

        second.end();
        send("three", List.of(), "");
        assertThat(own).hasValue(4);
        assertThat(others).hasValue(0);
        third.end();
    }

    @Test
    void storesTheNoticeEvenWhenAListenerFails() {
        Listening listening = listen(reader, () -> {
            throw new IllegalStateException("on purpose");
        });

        send("one", List.of(), "");

        assertThat(unread(reader)).isOne();
        listening.end();
    }

    @Test
    void isSentOnlyTogetherWithWhatItTellsOf() {
        assertThatThrownBy(() -> board.send(reader.id(), "one", List.of(), ""))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "//example.org", "/pass", "javascript:alert(1)", "\\\\host", "a b"})
    void opensOnlyPagesOfThePortal(String path) {
        assertThatThrownBy(() -> send("one", List.of(), path)).isInstanceOf(IllegalArgumentException.class);
    }

    private void send(String textKey, List<String> arguments, String path) {
        transaction.executeWithoutResult(status -> board.send(reader.id(), textKey, arguments, path));
    }

    private List<Notice> newest(SignedInUser user) {
        return actingAs.call(user, () -> board.newest(10));
    }

    private int unread(SignedInUser user) {
        return actingAs.call(user, board::unread);
    }

    private Listening listen(SignedInUser user, Runnable listener) {
        return actingAs.call(user, () -> board.listen(listener));
    }

    private static SignedInUser user() {
        return new SignedInUser(new ActorId(Ids.next()), "prov", "Prov", Set.of(Role.OUTREACH_WORKER));
    }
}
