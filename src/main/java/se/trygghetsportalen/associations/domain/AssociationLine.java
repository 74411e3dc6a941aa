package se.trygghetsportalen.associations.domain;

import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.OrganisationNumber;

/**
 * An association as it stands in a list.
 *
 * @param district the name of the district where it has its seat
 * @param members how many active members it has from 7 to 25
 * @param account the confirmed account to pay to, or null
 * @param frozen whether a changed account waits to be confirmed
 */
public record AssociationLine(
        AssociationId id,
        OrganisationNumber number,
        String name,
        AssociationForm form,
        String district,
        String activity,
        int members,
        @Nullable PayeeAccount account,
        boolean frozen,
        AssociationState state) {
    /** Its place in the list. */
    public Position position() {
        return new Position(name, id);
    }

    /** A place in a list that is sorted by name and then by id. */
    public record Position(String name, AssociationId id) {}
}
