package se.trygghetsportalen.shell;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;

/**
 * What a session remembers of the person who signed in.
 *
 * @param user who it is
 * @param signedInAt when the password was checked; a later change of password, roles or state ends the session
 * @param mustChangePassword whether nothing else may be done before the password is changed
 */
public record PortalPrincipal(SignedInUser user, Instant signedInAt, boolean mustChangePassword) implements Principal {
    private static final String PREFIX = "ROLE_";

    @Override
    public String getName() {
        return user.username();
    }

    /**
     * The user's roles in the form that {@code @RolesAllowed} is checked against: with {@code ROLE_} before them on
     * methods, and on views with it before those that do not begin with it already, as {@code ROLE_MODEL} does.
     */
    List<GrantedAuthority> authorities() {
        return user.roles().stream()
                .map(Role::name)
                .flatMap(role -> role.startsWith(PREFIX) ? Stream.of(PREFIX + role, role) : Stream.of(PREFIX + role))
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }
}
