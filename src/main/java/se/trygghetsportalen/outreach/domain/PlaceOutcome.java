package se.trygghetsportalen.outreach.domain;

import java.time.Instant;

/** What became of a place in a team that somebody wanted to take, to offer or to keep. */
public sealed interface PlaceOutcome {
    /** It is done, now or by an earlier try. */
    record Done(Shift shift) implements PlaceOutcome {}

    /** Somebody else took it first, or it is not offered any more; nothing was changed. */
    record Gone(Shift shift) implements PlaceOutcome {}

    /** The person is in another shift at that time; nothing was changed. */
    record Busy(Instant from, Instant to) implements PlaceOutcome {}

    /** The shift has begun, by its plan or in truth, or was called off; nothing was changed. */
    record TooLate(Shift shift) implements PlaceOutcome {}
}
