package se.trygghetsportalen.associations.domain;

import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.OrganisationNumber;

/**
 * An association as whoever pays it has to know it.
 *
 * @param account where to pay; null while there is no confirmed one
 * @param frozen whether a changed account waits for a second person
 */
public record Payee(
        AssociationId id,
        String name,
        OrganisationNumber number,
        @Nullable PayeeAccount account,
        boolean frozen) {}
