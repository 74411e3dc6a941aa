package se.trygghetsportalen.associations.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.trygghetsportalen.shared.ActorId;

/** Keeps who acts for which association. */
public interface RepresentativeRepository {
    Optional<Representative> find(AssociationId association, ActorId account);

    /** Those who may act for the association now, by name. */
    List<Representative.Named> of(AssociationId association);

    /** Those who may act for any of the associations now. */
    List<Representative> ofAny(Set<AssociationId> associations);

    /** The associations that the account may act for now, by name. */
    List<AssociationLine> associationsOf(ActorId account);

    /** Stores it in place of an ended one of the same account; one that holds is left as it is. */
    void put(Representative representative);

    /** Ends it; false when there is none that holds. */
    boolean end(AssociationId association, ActorId account, Instant at);

    /** Makes exactly these of the representatives signatories. */
    void setSignatories(AssociationId association, Set<ActorId> signatories);
}
