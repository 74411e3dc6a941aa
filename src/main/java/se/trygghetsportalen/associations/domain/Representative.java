package se.trygghetsportalen.associations.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.ActorId;

/**
 * That an account acts for an association.
 *
 * @param association which association
 * @param account whose account
 * @param role what the person is in it
 * @param signatory whether minutes name the person as a signatory
 * @param since since when
 * @param ended when it ended, or null while it holds
 */
public record Representative(
        AssociationId association,
        ActorId account,
        RepresentativeRole role,
        boolean signatory,
        Instant since,
        @Nullable Instant ended) {
    /** Whether the person may act now. */
    public boolean isActive() {
        return ended == null;
    }

    /** A representative with the name of the account. */
    public record Named(Representative representative, String name) {}
}
