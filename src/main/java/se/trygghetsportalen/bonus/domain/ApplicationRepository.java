package se.trygghetsportalen.bonus.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.OrganisationNumber;

/** Keeps what has been handed in. Knows nothing of drafts. */
public interface ApplicationRepository {
    Optional<Application> find(ApplicationId id);

    /** The same, held against others until the transaction ends. */
    Optional<Application> findToChange(ApplicationId id);

    /** Everything handed in for the year, in the order in which it has waited longest. */
    List<Line> ofYear(BonusYearId year);

    /** Everything that the association has handed in, in any year. */
    List<Application> ofAssociation(AssociationId association);

    /** The revisions, first one first. */
    List<Revision> revisions(ApplicationId id);

    /** What the association handed in last, in an earlier year than this one. */
    Optional<Revision> latestBefore(int year, AssociationId association);

    /** What happened, first thing first. */
    List<ApplicationEvent> events(ApplicationId id);

    /** Stores a new one with its first revision. */
    void add(Application application);

    /** Stores the next version of one that is held. */
    void save(Application application);

    /** Stores the content as the next revision, and answers it with its number and hash. */
    Revision add(
            ApplicationId application,
            ApplicationContent content,
            ActorId signedBy,
            @Nullable ActorId cosignedBy,
            Instant at);

    void add(ApplicationEvent event);

    /**
     * One application in a list.
     *
     * @param application the application
     * @param number the association's organisation number
     * @param name the association's name
     */
    record Line(Application application, OrganisationNumber number, String name) {}
}
