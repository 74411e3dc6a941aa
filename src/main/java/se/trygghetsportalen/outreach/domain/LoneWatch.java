package se.trygghetsportalen.outreach.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.ActorId;

/**
 * Somebody who works alone during a shift and has promised to be heard of now and then. No personal alarm: it tells the
 * lead that somebody was not heard of, after the fact, and says so.
 *
 * @param shift during which shift
 * @param worker who
 * @param interval how often they promised to be heard of
 * @param begunAt since when
 * @param heardAt when they were last heard of
 * @param endedAt since when they are no longer alone, or null
 * @param alarmedAt when the leads were last told that nothing was heard, or null
 * @param acknowledged the lead who has taken it on, or null
 * @param version goes up by one with every change
 */
public record LoneWatch(
        ShiftId shift,
        ActorId worker,
        Duration interval,
        Instant begunAt,
        Instant heardAt,
        @Nullable Instant endedAt,
        @Nullable Instant alarmedAt,
        @Nullable Mark acknowledged,
        int version) {
    /** The shortest and longest interval that can be promised, in minutes. */
    public static final int LEAST_MINUTES = 5;

    public static final int MOST_MINUTES = 240;

    /** How late somebody may be before the leads are told. */
    public static final Duration GRACE = Duration.ofMinutes(5);

    /** How often the leads are told again until one has taken it on. */
    public static final Duration REMINDER = Duration.ofMinutes(10);

    /** Somebody begins to work alone. */
    public static LoneWatch begin(ShiftId shift, ActorId worker, Duration interval, Instant at) {
        return new LoneWatch(shift, worker, interval, at, at, null, null, null, 1);
    }

    /** Alone again in the same shift, or with another interval. */
    public LoneWatch beginAgain(Duration other, Instant at) {
        return new LoneWatch(shift, worker, other, begunAt, later(heardAt, at), null, null, null, version + 1);
    }

    /** Something was heard. What happened before the last sign of life says nothing new. */
    public LoneWatch heard(Instant at) {
        if (!at.isAfter(heardAt)) {
            return this;
        }
        boolean calm = alarmedAt == null || at.plus(interval).plus(GRACE).isAfter(alarmedAt);
        return new LoneWatch(
                shift,
                worker,
                interval,
                begunAt,
                at,
                endedAt,
                calm ? null : alarmedAt,
                calm ? null : acknowledged,
                version + 1);
    }

    /** No longer alone. */
    public LoneWatch end(Instant at) {
        return endedAt != null
                ? this
                : new LoneWatch(
                        shift,
                        worker,
                        interval,
                        begunAt,
                        later(heardAt, at),
                        later(heardAt, at),
                        null,
                        null,
                        version + 1);
    }

    /** Whether nothing was heard for longer than promised, the grace included. */
    public boolean isMissedAt(Instant now) {
        return endedAt == null && now.isAfter(heardAt.plus(interval).plus(GRACE));
    }

    /** Whether the leads are to be told now: at first, and again until one has taken it on. */
    public boolean isToBeToldAt(Instant now) {
        return isMissedAt(now)
                && acknowledged == null
                && (alarmedAt == null || !now.isBefore(alarmedAt.plus(REMINDER)));
    }

    /** The leads are told. */
    public LoneWatch told(Instant at) {
        return new LoneWatch(shift, worker, interval, begunAt, heardAt, endedAt, at, acknowledged, version + 1);
    }

    /** A lead has taken it on. */
    public LoneWatch acknowledge(Mark mark) {
        return new LoneWatch(shift, worker, interval, begunAt, heardAt, endedAt, alarmedAt, mark, version + 1);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
