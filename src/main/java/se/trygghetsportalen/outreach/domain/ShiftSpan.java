package se.trygghetsportalen.outreach.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * From when to when: instants, because on one night in autumn the clock shows the same time twice.
 *
 * @param from when it begins
 * @param to when it ends
 */
public record ShiftSpan(Instant from, Instant to) {
    /** How long it really is. */
    public Duration length() {
        return Duration.between(from, to);
    }
}
