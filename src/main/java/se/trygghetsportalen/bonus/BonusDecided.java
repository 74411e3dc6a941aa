package se.trygghetsportalen.bonus;

import se.trygghetsportalen.bonus.domain.BonusDecisionId;

/** A bonus has been decided. Heard in the transaction of the signature. */
public record BonusDecided(BonusDecisionId decision) {}
