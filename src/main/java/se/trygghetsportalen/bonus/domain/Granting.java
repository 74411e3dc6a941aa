package se.trygghetsportalen.bonus.domain;

import se.trygghetsportalen.associations.domain.AssociationId;

/**
 * What of a {@link Granted} decision may change as long as it holds.
 *
 * @param waits whether it is appealed, and its year says that nothing is paid meanwhile
 */
public record Granting(BonusDecisionId id, AssociationId association, boolean waits) {}
