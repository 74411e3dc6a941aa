package se.trygghetsportalen.outreach.domain.handover;

import java.util.UUID;
import se.trygghetsportalen.shared.Ids;

/** Which handing over of a youth. */
public record YouthHandOverId(UUID value) {
    /** The id of one that is about to be made. */
    public static YouthHandOverId next() {
        return new YouthHandOverId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
