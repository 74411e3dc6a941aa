package se.trygghetsportalen.associations;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.associations.domain.AssociationLine;
import se.trygghetsportalen.associations.domain.Representative;
import se.trygghetsportalen.associations.domain.RepresentativeRepository;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.ActorId;

/** Who acts for which association. One person may act for several; nobody sees whom others act for but officers. */
@Service
@Transactional(readOnly = true)
public class Representation {
    private final RepresentativeRepository representatives;
    private final AssociationAuthority authority;
    private final Clock clock;

    Representation(RepresentativeRepository representatives, AssociationAuthority authority, Clock clock) {
        this.representatives = representatives;
        this.authority = authority;
        this.clock = clock;
    }

    /** The associations that the person asking may act for, by name. */
    @RolesAllowed(Roles.ASSOCIATION_REPRESENTATIVE)
    public List<AssociationLine> ownAssociations() {
        return representatives.associationsOf(authority.user().id());
    }

    /** Whether the person asking may act for the association. */
    @RolesAllowed(Roles.ASSOCIATION_REPRESENTATIVE)
    public boolean represents(AssociationId association) {
        return authority.represents(association);
    }

    /**
     * The person asking, who may act for the association.
     *
     * @throws org.springframework.security.access.AccessDeniedException for everybody else
     */
    @RolesAllowed(Roles.ASSOCIATION_REPRESENTATIVE)
    public SignedInUser requireRepresentative(AssociationId association) {
        return authority.requireRepresentative(association);
    }

    /**
     * Those who may act for the association, by name. For whoever may see the association.
     *
     * @throws org.springframework.security.access.AccessDeniedException for everybody else
     */
    @ReadsRegisterOrOwn
    public List<Representative.Named> representatives(AssociationId association) {
        authority.requireSight(association);
        return representatives.of(association);
    }

    /** Those who may act for each of the associations; one for which nobody may is left out. */
    @ReadsRegister
    public Map<AssociationId, List<Representative>> representativesOf(Set<AssociationId> associations) {
        return representatives.ofAny(associations).stream().collect(Collectors.groupingBy(Representative::association));
    }

    /**
     * The accounts that minutes name as signatories. For whoever may see the association.
     *
     * @throws org.springframework.security.access.AccessDeniedException for everybody else
     */
    @ReadsRegisterOrOwn
    public Set<ActorId> signatories(AssociationId association) {
        authority.requireSight(association);
        return representatives.of(association).stream()
                .map(Representative.Named::representative)
                .filter(Representative::signatory)
                .map(Representative::account)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Ends that the account acts for the association. Ending it again changes nothing. For officers. */
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    @Transactional
    public void end(AssociationId association, ActorId account) {
        if (representatives.end(association, account, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            authority.record("association.representative-ended", association, Map.of("account", account.toString()));
        }
    }
}
