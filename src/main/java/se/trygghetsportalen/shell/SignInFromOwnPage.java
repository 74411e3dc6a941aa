package se.trygghetsportalen.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes a sign-in only from the portal's own sign-in page: else a page from elsewhere could sign somebody in to an account
 * that is not theirs. Flow leaves this one address out of its own check. Who had the page open for too long gets it anew.
 */
class SignInFromOwnPage extends OncePerRequestFilter {
    private final HttpSessionCsrfTokenRepository repository = new HttpSessionCsrfTokenRepository();
    private final XorCsrfTokenRequestAttributeHandler masked = new XorCsrfTokenRequestAttributeHandler();
    private final String signIn;

    SignInFromOwnPage(String signIn) {
        this.signIn = signIn;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || !request.getRequestURI().equals(request.getContextPath() + signIn);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        CsrfToken known = repository.loadToken(request);
        if (known != null
                && (isSame(known.getToken(), request.getParameter(known.getParameterName()))
                        || isSame(known.getToken(), masked.resolveCsrfTokenValue(request, known)))) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + signIn);
        }
    }

    private static boolean isSame(String known, @Nullable String sent) {
        return sent != null
                && MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
