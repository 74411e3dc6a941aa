package se.trygghetsportalen.people.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How many failures are borne before sign-in has to wait, and for how long.
 *
 * @param allowed failures that have no consequence
 * @param window failures are counted together when the first of them is not older than this
 * @param waits how long sign-in waits after each failure beyond those allowed; the last one repeats
 * @param remembered for how long after a wait the next failure counts as one more; zero starts the count anew
 */
public record ThrottleRule(int allowed, Duration window, List<Duration> waits, Duration remembered) {
    /**
     * One account: guessing costs ever longer waits, at most a quarter of an hour each. The wait ends by itself, and
     * tries made during it do not lengthen it, so that nobody can be shut out for ever by somebody who guesses.
     */
    public static final ThrottleRule ACCOUNT = new ThrottleRule(
            5,
            Duration.ofMinutes(15),
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(4),
                    Duration.ofMinutes(8),
                    Duration.ofMinutes(15)),
            Duration.ofMinutes(15));

    /**
     * One address: a whole municipality may sit behind it, so much is borne and the wait is short. It stops the one who
     * tries one password on every account. The thirtieth failure makes it wait.
     */
    public static final ThrottleRule ADDRESS =
            new ThrottleRule(29, Duration.ofMinutes(15), List.of(Duration.ofMinutes(5)), Duration.ZERO);

    public ThrottleRule {
        waits = List.copyOf(waits);
        if (allowed < 1 || waits.isEmpty()) {
            throw new IllegalArgumentException("A rule allows something and then waits");
        }
    }

    /** How long sign-in waits after so many failures; empty when it does not. */
    public Optional<Duration> waitAfter(int failures) {
        int beyond = failures - allowed;
        if (beyond <= 0) {
            return Optional.empty();
        }
        return Optional.of(waits.get(Math.min(beyond, waits.size()) - 1));
    }
}
