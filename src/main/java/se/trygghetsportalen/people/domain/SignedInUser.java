package se.trygghetsportalen.people.domain;

import java.util.Set;
import se.trygghetsportalen.shared.ActorId;

/**
 * Who is signed in right now.
 *
 * @param id the account
 * @param username what they sign in with
 * @param displayName what others see
 * @param roles what they may be; never empty
 */
public record SignedInUser(ActorId id, String username, String displayName, Set<Role> roles) {
    public SignedInUser {
        roles = Set.copyOf(roles);
    }

    /** Whether the user holds at least one of the roles. */
    public boolean isAny(Role... wanted) {
        for (Role role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
