package se.trygghetsportalen.platform.mail.domain;

import java.time.Instant;
import java.util.List;
import se.trygghetsportalen.shared.ActorId;

/** Where notices are kept. */
public interface NoticeRepository {
    void insert(List<Sent> notices);

    /** A notice with whom it is for. */
    record Sent(ActorId recipient, Notice notice) {}

    int unread(ActorId recipient);

    /** The recipient's notices, newest first. */
    List<Notice> newest(ActorId recipient, int limit);

    /** Marks one of the recipient's own notices; what was read before keeps its time. */
    void markRead(ActorId recipient, NoticeId id, Instant at);

    void markAllRead(ActorId recipient, Instant at);
}
