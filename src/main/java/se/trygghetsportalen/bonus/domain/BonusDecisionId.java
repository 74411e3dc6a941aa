package se.trygghetsportalen.bonus.domain;

import java.util.UUID;
import se.trygghetsportalen.shared.Ids;

/** Which decision; payouts knows it by the same value. */
public record BonusDecisionId(UUID value) {
    /** The id of one that is about to be made. */
    public static BonusDecisionId next() {
        return new BonusDecisionId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
