package se.trygghetsportalen.people.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts failures per key. Shared by all nodes and kept over a restart. */
public interface ThrottleRepository {
    /** Until when sign-in waits for the key; empty when it does not. */
    Optional<Instant> waitsUntil(ThrottleKey key, Instant now);

    /**
     * Counts one more failure, unless sign-in waits for the key, in one atomic statement. The row stays locked until
     * the caller's transaction ends, so that a wait can be set on what was counted before anybody else counts.
     */
    Count count(ThrottleKey key, Instant now);

    /** Makes sign-in wait for the key; the next failure counts as one more until {@code countsUntil}. */
    void makeWait(ThrottleKey key, Instant until, Instant countsUntil);

    /** Forgets the key's failures. */
    void clear(ThrottleKey key);

    /** Removes what no longer counts; answers how many rows. */
    int removeExpired(Instant now);

    /**
     * What the counting found.
     *
     * @param failures how many count now
     * @param waitsUntil until when sign-in waits, in which case nothing was counted; null when it does not
     */
    record Count(int failures, @Nullable Instant waitsUntil) {}
}
