package se.trygghetsportalen.people.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.OrganisationNumber;

/** Keeps what people have declared, every version of it. */
public interface EngagementRepository {
    /**
     * Adds a version.
     *
     * @return false when that version is there already: somebody said it first
     */
    boolean add(Engagement engagement);

    /** The newest version. */
    Optional<Engagement> find(EngagementId id);

    /** The newest version of each of the person's engagements, ended ones too, newest first day first. */
    List<Engagement> of(ActorId person);

    /** The same for many people in one statement; who has declared nothing is left out. */
    Map<ActorId, List<Engagement>> of(Set<ActorId> people);

    /** Every organisation that the person has ever named, also in versions that were changed since. */
    Set<OrganisationNumber> everNamedBy(ActorId person);

    /** Everybody who has ever named the organisation, also in versions that were changed since. */
    Set<ActorId> whoEverNamed(OrganisationNumber organisation);
}
