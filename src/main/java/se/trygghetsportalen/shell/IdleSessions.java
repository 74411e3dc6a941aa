package se.trygghetsportalen.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session when its person has done nothing for as long as sessions last, also while a page stands open. The
 * container alone would not: each heartbeat of an open page is a request to it. Vaadin's {@code closeIdleSessions} would
 * end the pages and leave the sign-in. Runs before Spring Security, so that what comes too late comes from nobody.
 */
@Component
@Order(IdleSessions.BEFORE_SPRING_SECURITY)
class IdleSessions extends OncePerRequestFilter {
    static final int BEFORE_SPRING_SECURITY = -200;

    private static final String LAST_REQUEST = IdleSessions.class.getName();
    private static final Pattern BY_THE_PAGE_ITSELF = Pattern.compile("(?:^|&)v-r=(?:heartbeat|push)(?:&|$)");

    private final Clock clock;

    IdleSessions(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Instant now = clock.instant();
            Instant last = session.getAttribute(LAST_REQUEST) instanceof Instant known ? known : null;
            if (isOver(session, last, now)) {
                session.invalidate();
            } else if (last == null || !isByThePageItself(request.getQueryString())) {
                session.setAttribute(LAST_REQUEST, now);
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isOver(HttpSession session, @Nullable Instant last, Instant now) {
        int seconds = session.getMaxInactiveInterval();
        return last != null && seconds > 0 && !now.isBefore(last.plusSeconds(seconds));
    }

    private static boolean isByThePageItself(@Nullable String query) {
        return query != null && BY_THE_PAGE_ITSELF.matcher(query).find();
    }
}
