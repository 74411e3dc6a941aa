package se.trygghetsportalen.bonus.domain;

import java.time.Instant;
import java.util.Set;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Money;

/**
 * A decision that holds and gives something, as whoever pays it has to know it: without the words of its letter.
 *
 * @param year the bonus year
 * @param waits whether it is appealed, and its year says that nothing is paid meanwhile
 * @param involved who assessed the application and who decided: none of them signs the payment
 */
public record Granted(
        BonusDecisionId id,
        AssociationId association,
        int year,
        Money amount,
        Instant signedAt,
        boolean waits,
        Set<ActorId> involved) {
    public Granted {
        involved = Set.copyOf(involved);
    }
}
