package se.trygghetsportalen.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import se.trygghetsportalen.people.Devices;
import se.trygghetsportalen.people.Devices.Recognised;
import se.trygghetsportalen.people.domain.DeviceSecret;

/**
 * Lets a request of the field page act as whoever signed in on the phone, for this one request. What writes must carry a
 * header that no page from elsewhere can send.
 */
class PhoneOfRequest extends OncePerRequestFilter {
    /** The header that the field page's own script sends. */
    static final String OWN_SCRIPT = "X-Falt";

    private final Devices devices;

    PhoneOfRequest(Devices devices) {
        this.devices = devices;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + "/falt/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!"GET".equals(request.getMethod()) && request.getHeader(OWN_SCRIPT) == null) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        secretIn(request).flatMap(devices::recognise).ifPresent(phone -> actAs(phone, request));
        chain.doFilter(request, response);
    }

    private static Optional<DeviceSecret> secretIn(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(Devices.COOKIE))
                        .map(cookie -> new DeviceSecret(cookie.getValue()))
                        .findFirst();
    }

    private static void actAs(Recognised phone, HttpServletRequest request) {
        var principal = new PortalPrincipal(phone.user(), phone.device().signedInAt(), false);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.authorities()));
        SecurityContextHolder.setContext(context);
        request.setAttribute(Devices.OF_REQUEST, phone);
    }
}
