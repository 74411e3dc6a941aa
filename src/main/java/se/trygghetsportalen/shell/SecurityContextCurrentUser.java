package se.trygghetsportalen.shell;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.SignedInUser;

/** Reads the current user from the security context of the request or the user interface. */
@Component
class SecurityContextCurrentUser implements CurrentUser {
    private final SecurityContextHolderStrategy contexts;

    SecurityContextCurrentUser(SecurityContextHolderStrategy contexts) {
        this.contexts = contexts;
    }

    @Override
    public Optional<SignedInUser> find() {
        Authentication authentication = contexts.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof PortalPrincipal principal) {
            return Optional.of(principal.user());
        }
        return Optional.empty();
    }

    @Override
    public SignedInUser require() {
        return find().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }
}
