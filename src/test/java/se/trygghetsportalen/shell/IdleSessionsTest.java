package se.trygghetsportalen.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class IdleSessionsTest {
    private static final Duration LASTS = Duration.ofMinutes(60);

    private final StandingClock clock = new StandingClock();
    private final IdleSessions filter = new IdleSessions(clock);
    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void begin() throws Exception {
        session.setMaxInactiveInterval((int) LASTS.toSeconds());
        request("v-r=init");
    }

    @Test
    void goesOnAsLongAsThePersonDoesSomething() throws Exception {
        for (int hour = 0; hour < 5; hour++) {
            clock.now = clock.now.plus(LASTS).minusSeconds(1);
            request("v-r=uidl&v-uiId=0");
        }

        assertThat(session.isInvalid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v-r=heartbeat&v-uiId=0", "v-uiId=0&v-r=heartbeat", "v-r=push&v-uiId=0"})
    void endsThoughAnOpenPageGoesOnAsking(String query) throws Exception {
        for (int times = 0; times < 11; times++) {
            clock.now = clock.now.plus(Duration.ofMinutes(5));
            request(query);
        }
        assertThat(session.isInvalid()).isFalse();

        clock.now = clock.now.plus(Duration.ofMinutes(5));
        request(query);

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void letsNoRequestInThatComesTooLate() throws Exception {
        clock.now = clock.now.plus(LASTS);

        request("v-r=uidl&v-uiId=0");

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void leavesASessionWithoutATimeAlone() throws Exception {
        session.setMaxInactiveInterval(0);
        clock.now = clock.now.plus(LASTS.multipliedBy(100));

        request("v-r=uidl");

        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void letsARequestWithoutASessionPass() throws Exception {
        MockFilterChain chain = new MockFilterChain();
        filter.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), chain);

        assertThat(chain.getRequest()).isNotNull();
    }

    private void request(String query) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
        request.setQueryString(query);
        request.setSession(session);
        MockFilterChain chain = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        assertThat(chain.getRequest()).isNotNull();
    }

    private static final class StandingClock extends Clock {
        private Instant now = Instant.parse("2026-11-22T20:14:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
