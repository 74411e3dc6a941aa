package se.trygghetsportalen.shell;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import se.trygghetsportalen.people.Devices;
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

    /** Style sheets, fonts and pictures, which whoever signs in sees too. */
    private static final RequestMatcher LOOKS = anyOf("/icons/**", "/fonts/**", "/*.css", "/aura/**");

    /** What the browser may keep until it is told anew: nobody's data are in it. */
    private static final RequestMatcher PROGRAMME =
            new OrRequestMatcher(LOOKS, anyOf("/VAADIN/build/**", "/VAADIN/static/**", "/*.js"));

    /** The field page needs nothing that a strict policy forbids. */
    private static final String FIELD_PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Nobody watches each decision on access, and watching costs as much as deciding. */
    @Bean
    static SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** The field page: no session, a phone's own secret with each request, and nothing else of the portal. */
    @Bean
    @Order(1)
    SecurityFilterChain fieldPage(HttpSecurity http, Devices devices) {
        http.securityMatcher("/falt", "/falt/**");
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/falt/api/sign-in")
                .permitAll()
                .requestMatchers("/falt/api/**")
                .authenticated()
                .anyRequest()
                .permitAll());
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        // A foreign page can neither send the header that PhoneOfRequest asks for nor the cookie, which is same-site.
        http.csrf(csrf -> csrf.disable());
        http.requestCache(cache -> cache.disable());
        http.exceptionHandling(
                refused -> refused.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)));
        http.addFilterBefore(new PhoneOfRequest(devices), AuthorizationFilter.class);
        http.headers(headers -> common(headers, FIELD_PAGE_POLICY));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain portal(HttpSecurity http, Sessions sessions, MapTiles tiles) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                .permitAll()
                .requestMatchers(LOOKS)
                .permitAll()
                // Calendars cannot sign in: the address itself is the secret.
                .requestMatchers(HttpMethod.GET, "/kalender/*")
                .permitAll()
                // What a decided year's amounts were computed from is published.
                .requestMatchers(HttpMethod.GET, "/bonus/protokoll/*")
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
        http.addFilterAfter(new SignInFromOwnPage(SIGN_IN), CsrfFilter.class);
        String policy = CONTENT_SECURITY_POLICY.formatted(tiles.origin().isEmpty() ? "" : " " + tiles.origin());
        http.headers(headers -> common(headers, policy)
                .cacheControl(cache -> cache.disable())
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(PROGRAMME), new CacheControlHeadersWriter())));
        return http.build();
    }

    private static HeadersConfigurer<HttpSecurity> common(
            HeadersConfigurer<HttpSecurity> headers, String contentSecurityPolicy) {
        // Flow sends its page in a way that leaves no moment for headers at the end.
        headers.withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
            @Override
            public <F extends HeaderWriterFilter> F postProcess(F filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        });
        return headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentSecurityPolicy))
                .frameOptions(frame -> frame.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(self), geolocation=(), microphone=()"))
                .httpStrictTransportSecurity(hsts ->
                        hsts.maxAgeInSeconds(Duration.ofDays(365).toSeconds()).includeSubDomains(false));
    }

    private static RequestMatcher anyOf(String... paths) {
        return new OrRequestMatcher(
                Stream.of(paths).map(PathPatternRequestMatcher::pathPattern).toArray(RequestMatcher[]::new));
    }

    private static SignInFailure failureOf(AuthenticationException exception) {
        return exception instanceof PortalAuthentication.ThrottledException throttled
                ? SignInFailure.waitFor(throttled.remaining())
                : new SignInFailure.Refused();
    }
}
