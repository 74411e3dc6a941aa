package se.trygghetsportalen.bonus.domain;

import java.util.Optional;
import se.trygghetsportalen.associations.domain.AssociationId;

/** The associations' own space. Only the service for representatives knows this port. */
public interface ApplicationDraftRepository {
    Optional<ApplicationDraft> find(ApplicationId id);

    /** The same, held against others until the transaction ends. */
    Optional<ApplicationDraft> findToChange(ApplicationId id);

    Optional<ApplicationDraft> find(BonusYearId year, AssociationId association);

    /** Stores a new one; false where the association has one for the year. */
    boolean add(ApplicationDraft draft);

    /** Stores the next version of one that is held. */
    void save(ApplicationDraft draft);
}
