package se.trygghetsportalen.shell;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.people.domain.Account;

/**
 * Lets the session in which somebody changes their own password live on, while all their other sessions end, and lifts
 * the rule that a one-time password is changed before anything else.
 */
@Component
class OwnPasswordChange {
    @EventListener
    void on(Account.PasswordChanged changed) {
        SecurityContext context = SecurityContextHolder.getContext();
        Authentication authentication = context.getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof PortalPrincipal principal
                && principal.user().id().equals(changed.id())) {
            var renewed = new PortalPrincipal(principal.user(), changed.changedAt(), false);
            var token = UsernamePasswordAuthenticationToken.authenticated(renewed, null, renewed.authorities());
            token.setDetails(authentication.getDetails());
            // The session holds this very context, so it is changed in place.
            context.setAuthentication(token);
        }
    }
}
