package se.trygghetsportalen.outreach.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import se.trygghetsportalen.shared.ActorId;

/**
 * That somebody did something to a shift.
 *
 * @param at when, to the microsecond
 * @param by who
 */
public record Mark(Instant at, ActorId by) {
    public Mark {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** This mark, or the same at the earlier mark's instant: two servers' clocks may differ, a shift never runs backwards. */
    Mark notBefore(Mark earlier) {
        return at.isBefore(earlier.at) ? new Mark(earlier.at, by) : this;
    }
}
