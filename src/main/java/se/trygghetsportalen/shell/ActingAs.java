package se.trygghetsportalen.shell;

import com.vaadin.flow.internal.CurrentInstance;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.people.domain.SignedInUser;

/**
 * Runs a piece of work in an account's name, with its roles and no more. For building the demo and for tests: nothing
 * that a person can reach may use it.
 */
@Component
public class ActingAs {
    private final SecurityContextHolderStrategy contexts;
    private final Clock clock;

    ActingAs(SecurityContextHolderStrategy contexts, Clock clock) {
        this.contexts = contexts;
        this.clock = clock;
    }

    /**
     * Answers what the work answers; whoever was signed in on this thread before is signed in again after. A Vaadin
     * session that is current is set aside meanwhile: its own user would else take precedence, silently.
     */
    public <T> T call(SignedInUser user, Supplier<T> work) {
        Map<Class<?>, CurrentInstance> page = CurrentInstance.getInstances();
        CurrentInstance.clearAll();
        try {
            return callAs(user, work);
        } finally {
            CurrentInstance.restoreInstances(page);
        }
    }

    private <T> T callAs(SignedInUser user, Supplier<T> work) {
        SecurityContext before = contexts.getContext();
        SecurityContext context = contexts.createEmptyContext();
        context.setAuthentication(authentication(user));
        contexts.setContext(context);
        try {
            return work.get();
        } finally {
            contexts.setContext(before);
        }
    }

    /** As {@link #call}, for work that answers nothing. */
    public void run(SignedInUser user, Runnable work) {
        call(user, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** What the security context holds for the account when it has just signed in. */
    public Authentication authentication(SignedInUser user) {
        PortalPrincipal principal = new PortalPrincipal(user, clock.instant(), false);
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.authorities());
    }
}
