package se.trygghetsportalen.people.domain;

import java.util.UUID;
import se.trygghetsportalen.shared.Ids;

/** Which phone, for as long as one sign-in on it lasts. */
public record DeviceId(UUID value) {
    /** The id of a sign-in that is about to be made. */
    public static DeviceId next() {
        return new DeviceId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
