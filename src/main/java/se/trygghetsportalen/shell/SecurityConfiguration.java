package se.trygghetsportalen.shell;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import se.trygghetsportalen.people.Sessions;
import se.trygghetsportalen.uikit.MapTiles;

/**
 * Who may reach what over HTTP. Views are guarded by their annotations, services by theirs; here stands what comes
 * before both: sign-in, sign-out, the end of sessions whose account changed, and the headers.
 */
@Configuration
@EnableWebSecurity
@EnableMethodSecurity(jsr250Enabled = true)
class SecurityConfiguration {
    /**
     * Flow 25.2 evaluates scripts of its own, so the policy cannot be stricter. Nothing comes from another host, but the
     * map's tiles where a tile server is configured.
     */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline'"
            + " 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:%s; font-src 'self' data:;"
            + " connect-src 'self' ws: wss:; object-src 'none'; base-uri 'self'; form-action 'self';"
            + " frame-ancestors 'none'";

    private static final String SIGN_IN = "/login";

    @Bean
    SecurityFilterChain portal(HttpSecurity http, Sessions sessions, MapTiles tiles) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/actuator/health/**", "/icons/**", "/fonts/**", "/*.css", "/aura/**")
                .permitAll()
                // Calendars cannot sign in: the address itself is the secret.
                .requestMatchers(HttpMethod.GET, "/kalender/*")
                .permitAll());
        http.formLogin(form -> form.loginPage(SIGN_IN)
                .permitAll()
                .failureHandler((request, response, exception) -> response.sendRedirect(
                        request.getContextPath() + failureOf(exception).path())));
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(SIGN_IN, SIGN_IN)
                        // An address that leads nowhere gets our page, not an empty refusal.
                        .anyRequest(rest -> rest.authenticated()));
        http.addFilterAfter(new SessionsOfChangedAccounts(sessions), SecurityContextHolderFilter.class);
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                        CONTENT_SECURITY_POLICY.formatted(tiles.origin().isEmpty() ? "" : " " + tiles.origin())))
                .frameOptions(frame -> frame.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(self), geolocation=(), microphone=()"))
                .httpStrictTransportSecurity(hsts ->
                        hsts.maxAgeInSeconds(Duration.ofDays(365).toSeconds()).includeSubDomains(false)));
        return http.build();
    }

    private static SignInFailure failureOf(AuthenticationException exception) {
        return exception instanceof PortalAuthentication.ThrottledException throttled
                ? SignInFailure.waitFor(throttled.remaining())
                : new SignInFailure.Refused();
    }
}
