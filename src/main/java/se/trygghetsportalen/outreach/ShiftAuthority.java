package se.trygghetsportalen.outreach;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.platform.audit.AuditEntry;
import se.trygghetsportalen.platform.audit.AuditTrail;

/**
 * Who may do what to a shift: its team works in it, a lead may step in, and nobody else comes near. Also writes what
 * was done into the trail in that person's name.
 */
@Component
class ShiftAuthority {
    private final CurrentUser currentUser;
    private final AuditTrail trail;

    ShiftAuthority(CurrentUser currentUser, AuditTrail trail) {
        this.currentUser = currentUser;
        this.trail = trail;
    }

    /** Who is asking. */
    SignedInUser user() {
        return currentUser.require();
    }

    /** Whether the person asking is a lead, who sees every shift. */
    boolean isLead() {
        return user().isAny(Role.TEAM_LEAD);
    }

    /** Only whoever is on the team. */
    SignedInUser requireTeam(Shift shift) {
        SignedInUser user = user();
        if (!shift.hasOnTeam(user.id())) {
            throw new AccessDeniedException("Not on the team of shift " + shift.id());
        }
        return user;
    }

    /** Whoever is on the team, or a lead. */
    SignedInUser requireTeamOrLead(Shift shift) {
        return isLead() ? user() : requireTeam(shift);
    }

    /** Writes what the person asking has done. */
    void record(String action, String kind, UUID id, Map<String, @Nullable String> fields) {
        trail.record(new AuditEntry(user().id(), action, kind, id, fields));
    }
}
