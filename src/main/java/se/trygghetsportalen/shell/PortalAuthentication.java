package se.trygghetsportalen.shell;

import java.time.Duration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.people.SignIn;
import se.trygghetsportalen.people.domain.SignInOutcome;

/** Lets the people room decide who may come in, and tells the security framework what it said. */
@Component
class PortalAuthentication implements AuthenticationProvider {
    private final SignIn signIn;

    PortalAuthentication(SignIn signIn) {
        this.signIn = signIn;
    }

    /** Too many attempts: nothing was checked. */
    static final class ThrottledException extends AuthenticationException {
        private final Duration wait;

        ThrottledException(Duration wait) {
            super("Too many attempts to sign in");
            this.wait = wait;
        }

        Duration remaining() {
            return wait;
        }
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        return switch (signIn.attempt(attempt.getName(), String.valueOf(attempt.getCredentials()), address)) {
            case SignInOutcome.Accepted accepted -> {
                var principal =
                        new PortalPrincipal(accepted.user(), accepted.signedInAt(), accepted.mustChangePassword());
                var token = UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.authorities());
                token.setDetails(attempt.getDetails());
                yield token;
            }
            case SignInOutcome.Refused refused -> throw new BadCredentialsException("Refused");
            case SignInOutcome.Throttled throttled -> throw new ThrottledException(throttled.retryIn());
        };
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
