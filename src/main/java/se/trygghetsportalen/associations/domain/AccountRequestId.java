package se.trygghetsportalen.associations.domain;

import java.util.UUID;
import se.trygghetsportalen.shared.Ids;

/** Which request to change an account. */
public record AccountRequestId(UUID value) {
    /** The id of a request that is about to be made. */
    public static AccountRequestId next() {
        return new AccountRequestId(Ids.next());
    }

    /** Reads the form that {@link #toString()} writes. */
    public static AccountRequestId of(String text) {
        return new AccountRequestId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
