package se.trygghetsportalen.bonus.domain;

import java.util.UUID;
import se.trygghetsportalen.shared.Ids;

/** Which sealed protocol. */
public record ProtocolId(UUID value) {
    /** The id of one that is about to be made. */
    public static ProtocolId next() {
        return new ProtocolId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
