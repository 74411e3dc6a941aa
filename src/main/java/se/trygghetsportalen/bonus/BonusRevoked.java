package se.trygghetsportalen.bonus;

import se.trygghetsportalen.bonus.domain.BonusDecisionId;
import se.trygghetsportalen.shared.Money;

/**
 * A decision no longer holds. Heard in the transaction in which it was annulled.
 *
 * @param amount what was granted
 * @param reason why, in words
 */
public record BonusRevoked(BonusDecisionId decision, Money amount, String reason) {}
