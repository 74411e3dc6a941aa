package se.trygghetsportalen.payouts.domain;

import java.util.UUID;
import se.trygghetsportalen.shared.Ids;

/** Which payout run. */
public record RunId(UUID value) {
    /** The id of a run that is about to be put together. */
    public static RunId next() {
        return new RunId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
