package se.trygghetsportalen.platform.mail.domain;

import java.util.UUID;
import se.trygghetsportalen.shared.Ids;

/** Which notice. */
public record NoticeId(UUID value) {
    /** The id of a notice that is about to be sent. */
    public static NoticeId next() {
        return new NoticeId(Ids.next());
    }
}
