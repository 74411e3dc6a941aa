package se.trygghetsportalen.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.people.domain.ThrottleKey;
import se.trygghetsportalen.people.domain.ThrottleRepository;

/**
 * Counts failures to sign in, in the database, so that neither a restart nor another node forgets them. Nothing is
 * counted during a wait: a wait ends by itself, whoever keeps trying.
 */
@Service
public class SignInThrottle {
    private final ThrottleRepository failures;
    private final Clock clock;

    SignInThrottle(ThrottleRepository failures, Clock clock) {
        this.failures = failures;
        this.clock = clock;
    }

    /** How long the key has to wait; empty when it may be tried. */
    Optional<Duration> waitFor(ThrottleKey key) {
        Instant now = clock.instant();
        return failures.waitsUntil(key, now).map(until -> Duration.between(now, until));
    }

    /**
     * Counts one failure, or answers how long the key has to wait. Called before a password is checked, it makes sure
     * that a burst of simultaneous guesses gets no more tries than the rule allows; {@link #clear} takes it back. Needs a
     * transaction, which should be short: others with the same key wait for it.
     */
    Optional<Duration> charge(ThrottleKey key) {
        Instant now = clock.instant();
        ThrottleRepository.Count count = failures.count(key, now);
        if (count.waitsUntil() != null) {
            return Optional.of(Duration.between(now, count.waitsUntil()));
        }
        key.rule().waitAfter(count.failures()).ifPresent(wait -> {
            Instant until = now.plus(wait);
            failures.makeWait(key, until, until.plus(key.rule().remembered()));
        });
        return Optional.empty();
    }

    /** Forgets the key's failures. */
    void clear(ThrottleKey key) {
        failures.clear(key);
    }

    /** Removes what no longer counts; answers how many rows. */
    @Transactional
    public int removeExpired() {
        return failures.removeExpired(clock.instant());
    }
}
