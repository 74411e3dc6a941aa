package se.trygghetsportalen.shell;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import se.trygghetsportalen.people.domain.SignedInUser;

/**
 * What a session remembers of the person who signed in.
 *
 * @param user who it is
 * @param signedInAt when the password was checked; a later change of password, roles or state ends the session
 * @param mustChangePassword whether nothing else may be done before the password is changed
 */
public record PortalPrincipal(SignedInUser user, Instant signedInAt, boolean mustChangePassword) implements Principal {
    @Override
    public String getName() {
        return user.username();
    }

    /** The user's roles in the form that {@code @RolesAllowed} is checked against. */
    List<GrantedAuthority> authorities() {
        return user.roles().stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }
}
