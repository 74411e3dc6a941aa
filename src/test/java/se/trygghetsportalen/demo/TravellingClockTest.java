package se.trygghetsportalen.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TravellingClockTest {
    private static final Instant NOW = Instant.parse("2026-03-14T12:00:00Z");
    private static final Instant THEN = Instant.parse("2026-03-13T21:00:00Z");

    private final TravellingClock clock = new TravellingClock(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void isThenDuringTheWorkAndNowAfterIt() {
        assertThat(clock.at(THEN, clock::instant)).isEqualTo(THEN);
        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void isNowAgainAfterWorkThatFails() {
        try {
            clock.at(THEN, () -> {
                throw new IllegalStateException("on purpose");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("on purpose");
        }

        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void isNowOnEveryOtherThread() {
        Instant elsewhere = clock.at(
                THEN, () -> CompletableFuture.supplyAsync(clock::instant).join());

        assertThat(elsewhere).isEqualTo(NOW);
    }

    @Test
    void travelsInEveryZone() {
        Clock stockholm = clock.withZone(ZoneOffset.ofHours(1));

        assertThat(clock.at(THEN, stockholm::instant)).isEqualTo(THEN);
        assertThat(stockholm.getZone()).isEqualTo(ZoneOffset.ofHours(1));
    }
}
