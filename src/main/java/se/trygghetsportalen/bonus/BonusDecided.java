package se.trygghetsportalen.bonus;

import java.util.List;
import se.trygghetsportalen.bonus.domain.BonusDecisionId;

/** Bonuses have been decided by one signature. Heard in its transaction. */
public record BonusDecided(List<BonusDecisionId> decisions) {
    public BonusDecided {
        decisions = List.copyOf(decisions);
    }
}
