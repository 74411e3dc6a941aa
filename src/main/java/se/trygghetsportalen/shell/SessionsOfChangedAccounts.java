package se.trygghetsportalen.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import se.trygghetsportalen.people.Sessions;

/**
 * Ends the session of an account that was locked or ended, or whose password or roles changed after the session began.
 * The request goes on as nobody's, so that each kind of request is refused in its own way.
 */
class SessionsOfChangedAccounts extends OncePerRequestFilter {
    private final Sessions sessions;

    SessionsOfChangedAccounts(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof PortalPrincipal principal
                && !sessions.stillValid(principal.user().id(), principal.signedInAt())) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }
}
