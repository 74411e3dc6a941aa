package se.trygghetsportalen.associations;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.associations.domain.Representative;
import se.trygghetsportalen.associations.domain.RepresentativeRepository;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.platform.audit.AuditEntry;
import se.trygghetsportalen.platform.audit.AuditTrail;

/**
 * Who comes near which association: those who handle bonus, payment or review see all of them, representatives their own
 * and nobody else's. Also writes what was done into the trail in that person's name.
 */
@Component
class AssociationAuthority {
    private static final String SUBJECT = "association";

    private final RepresentativeRepository representatives;
    private final CurrentUser currentUser;
    private final AuditTrail trail;

    AssociationAuthority(RepresentativeRepository representatives, CurrentUser currentUser, AuditTrail trail) {
        this.representatives = representatives;
        this.currentUser = currentUser;
        this.trail = trail;
    }

    /** Who is asking. */
    SignedInUser user() {
        return currentUser.require();
    }

    /** Whether the person asking works with bonus, payment or review, and so sees every association. */
    boolean seesAll() {
        return user().isAny(
                        Role.PROGRAMME_OFFICER,
                        Role.DECISION_MAKER,
                        Role.PAYMENT_REVIEWER,
                        Role.PAYMENT_APPROVER,
                        Role.PAYMENT_EXPORTER,
                        Role.AUDITOR);
    }

    boolean isOfficer() {
        return user().isAny(Role.PROGRAMME_OFFICER);
    }

    /** Whether the person asking may act for the association now. */
    boolean represents(AssociationId association) {
        return user().isAny(Role.ASSOCIATION_REPRESENTATIVE)
                && representatives
                        .find(association, user().id())
                        .filter(Representative::isActive)
                        .isPresent();
    }

    /** Whether the person asking may see the association. */
    boolean sees(AssociationId association) {
        return seesAll() || represents(association);
    }

    /** Only whoever may act for the association. */
    SignedInUser requireRepresentative(AssociationId association) {
        if (!represents(association)) {
            throw new AccessDeniedException("Not a representative of association " + association);
        }
        return user();
    }

    /** Whoever may see the association. */
    void requireSight(AssociationId association) {
        if (!sees(association)) {
            throw new AccessDeniedException("No business with association " + association);
        }
    }

    /** Writes what the person asking has done to the association. */
    void record(String action, AssociationId association, Map<String, @Nullable String> fields) {
        record(action, SUBJECT, association.value(), fields);
    }

    /** Writes what the person asking, or the portal where nobody has signed in, has done. */
    void record(String action, String kind, UUID id, Map<String, @Nullable String> fields) {
        trail.record(new AuditEntry(currentUser.actor(), action, kind, id, fields));
    }
}
