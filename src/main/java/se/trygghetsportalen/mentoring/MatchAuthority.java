package se.trygghetsportalen.mentoring;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.mentoring.domain.Match;
import se.trygghetsportalen.mentoring.domain.MatchId;
import se.trygghetsportalen.mentoring.domain.RoleModelRepository;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;

/** Who may come near a match: the coordinator, and the role model of just that one. */
@Component
class MatchAuthority {
    private final CurrentUser currentUser;
    private final RoleModelRepository roleModels;

    MatchAuthority(CurrentUser currentUser, RoleModelRepository roleModels) {
        this.currentUser = currentUser;
        this.roleModels = roleModels;
    }

    /** Lets the coordinator and the role model of the match through, and nobody else. */
    void requireOwnOrCoordinator(MatchId id, @Nullable Match match) {
        SignedInUser user = currentUser.require();
        if (user.isAny(Role.MENTORING_COORDINATOR)) {
            return;
        }
        boolean own = match != null
                && roleModels
                        .ofAccount(user.id())
                        .filter(match.terms().roleModel()::equals)
                        .isPresent();
        if (!own) {
            throw new AccessDeniedException("Match " + id + " is somebody else's");
        }
    }
}
