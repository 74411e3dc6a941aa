package se.trygghetsportalen.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The portal's clock in the demo. On the thread that builds the demo it can be set back, so that yesterday's shift is
 * made by the same services, under the same rules and with the same trail as one that really was yesterday. Every other
 * thread reads the true time.
 */
class TravellingClock extends Clock {
    private final Clock home;
    private final ThreadLocal<@Nullable Instant> elsewhere = new ThreadLocal<>();

    TravellingClock(Clock home) {
        this.home = home;
    }

    /** Does the work as if it were then. The time stands still meanwhile. */
    <T> T at(Instant then, Supplier<T> work) {
        Instant before = elsewhere.get();
        elsewhere.set(then);
        try {
            return work.get();
        } finally {
            elsewhere.set(before);
        }
    }

    @Override
    public Instant instant() {
        Instant then = elsewhere.get();
        return then == null ? home.instant() : then;
    }

    @Override
    public ZoneId getZone() {
        return home.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        TravellingClock here = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return here.withZone(other);
            }

            @Override
            public Instant instant() {
                return here.instant();
            }
        };
    }
}
