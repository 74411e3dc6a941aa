package se.trygghetsportalen.associations.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.platform.files.domain.FileId;
import se.trygghetsportalen.shared.OrganisationNumber;

/** Where associations are kept. Names are compared and sorted as Swedish does it: å, ä and ö come last. */
public interface AssociationRepository {
    Optional<Association> find(AssociationId id);

    /** As {@link #find}, and nobody else changes it before the caller's transaction has ended. */
    Optional<Association> findToChange(AssociationId id);

    Optional<Association> find(OrganisationNumber number);

    /** The association whose signatories these minutes prove. */
    Optional<AssociationId> findByMinutes(FileId minutes);

    /** Stores a new association, without members. */
    Write insert(Association association);

    /** Stores everything but the members, and the next version, where the stored version is still the association's. */
    Write update(Association association);

    /** Stores the members in place of those that are stored. */
    void putMembers(AssociationId id, Members members);

    /** Remembers a change. */
    void add(AssociationChange change);

    /** What has changed, latest first. */
    List<AssociationChange.Named> changes(AssociationId id, int limit);

    /** One page, by name. */
    List<AssociationLine> page(AssociationFilter filter, AssociationLine.@Nullable Position after, int limit);

    /** How many the filter lets through. */
    int count(AssociationFilter filter);

    /** Those of them as they are paid, in no order. */
    List<Payee> payees(Set<AssociationId> ids);

    /** What became of a write. */
    enum Write {
        DONE,
        /** The organisation number belongs to another one. */
        NUMBER_TAKEN,
        /** The account belongs to another one. */
        ACCOUNT_TAKEN,
        /** Insert: the id is there already. Update: the stored version is another one. */
        STALE
    }
}
