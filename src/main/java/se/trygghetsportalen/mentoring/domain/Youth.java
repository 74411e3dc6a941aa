package se.trygghetsportalen.mentoring.domain;

import java.time.Instant;

/**
 * A youth in the programme or waiting for it.
 *
 * @param id which one
 * @param details what is written down
 * @param consents who has agreed
 * @param state where they stand
 * @param waitingSince since when they have waited, counted from the first time
 * @param priority whether they come first because a match of theirs ended
 * @param version goes up by one with every change
 */
public record Youth(
        YouthId id,
        YouthDetails details,
        YouthConsents consents,
        YouthState state,
        Instant waitingSince,
        boolean priority,
        int version) {
    public Youth with(YouthDetails other) {
        return new Youth(id, other, consents, state, waitingSince, priority, version + 1);
    }

    public Youth with(YouthConsents other) {
        return new Youth(id, details, other, state, waitingSince, priority, version + 1);
    }

    public Youth prioritised(boolean first) {
        return new Youth(id, details, consents, state, waitingSince, first, version + 1);
    }

    /** Has a match, be it only a proposed one. */
    public Youth matched() {
        return to(YouthState.MATCHED, priority);
    }

    /** Waits again, before others. */
    public Youth waitingAgain() {
        return to(YouthState.WAITING, true);
    }

    /** Takes no further part. */
    public Youth left() {
        return to(YouthState.LEFT, false);
    }

    /** Comes back to the waiting list. */
    public Youth returned() {
        return to(YouthState.WAITING, priority);
    }

    private Youth to(YouthState next, boolean first) {
        if (YouthTransition.between(state, next).isEmpty()) {
            throw new IllegalStateException("A youth who is " + state + " cannot become " + next);
        }
        return new Youth(id, details, consents, next, waitingSince, first, version + 1);
    }
}
