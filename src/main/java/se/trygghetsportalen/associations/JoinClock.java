package se.trygghetsportalen.associations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** What the services around joining have in common: the time as it is stored, and for how long an invitation works. */
@Component
class JoinClock {
    /** What the trail calls a request to join. */
    static final String SUBJECT = "join-request";

    /** For how long an invitation works: a board meets seldom. */
    static final Duration INVITATION = Duration.ofDays(14);

    private final Clock clock;

    JoinClock(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
