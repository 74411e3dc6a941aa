package se.trygghetsportalen.people;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.people.domain.Engagement;
import se.trygghetsportalen.people.domain.EngagementRepository;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.OrganisationNumber;

/**
 * What people have declared, for the rooms that decide about organisations and must know who is disqualified. Asks for no
 * role: it is called by services that have asked, within what they decide, and never shown to others.
 */
@Component
public class DeclaredEngagements {
    private final EngagementRepository engagements;

    DeclaredEngagements(EngagementRepository engagements) {
        this.engagements = engagements;
    }

    /** All that the person has declared and not changed since, ended ones too. */
    public List<Engagement> engagementsOf(ActorId person) {
        return engagements.of(person);
    }

    /** The same for several people in one statement; who has declared nothing is left out. */
    public Map<ActorId, List<Engagement>> engagementsOf(Set<ActorId> people) {
        return people.isEmpty() ? Map.of() : engagements.of(people);
    }

    /**
     * Whether the person has at any time named the organisation, also in a declaration that was changed since: an
     * engagement is not undone by being written over.
     */
    public boolean hasEverNamed(ActorId person, OrganisationNumber organisation) {
        return everNamed(person).contains(organisation);
    }

    /** Every organisation that the person has at any time named. */
    public Set<OrganisationNumber> everNamed(ActorId person) {
        return engagements.everNamedBy(person);
    }

    /** Everybody who has at any time named the organisation. */
    public Set<ActorId> whoEverNamed(OrganisationNumber organisation) {
        return engagements.whoEverNamed(organisation);
    }
}
