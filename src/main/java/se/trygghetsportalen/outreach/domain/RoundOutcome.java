package se.trygghetsportalen.outreach.domain;

import java.util.List;
import se.trygghetsportalen.shared.Problem;

/**
 * What became of a step in a shift. Two phones of the same team may take the same step at once: one of them takes it,
 * the other is told how things stand.
 */
public sealed interface RoundOutcome {
    /** What can come of starting. */
    sealed interface OfStart extends RoundOutcome {}

    /** What can come of arriving. */
    sealed interface OfArrival extends RoundOutcome {}

    /** What can come of leaving. */
    sealed interface OfLeaving extends RoundOutcome {}

    /** What can come of ending. */
    sealed interface OfEnd extends RoundOutcome {}

    /** What can come of closing. */
    sealed interface OfClose extends RoundOutcome {}

    /**
     * The shift is out now.
     *
     * @param shortOfPeople whether fewer are out than the municipality's rule says; a warning, not a refusal
     */
    record Started(StartedShift shift, boolean shortOfPeople) implements OfStart {}

    /** Its day has not come. */
    record TooEarly(PlannedShift shift) implements OfStart {}

    /** The team is at the place now. */
    record Arrived(Stop stop) implements OfArrival {}

    /** The team was there already, by this phone or another; here is the stop. */
    record AlreadyThere(Stop stop) implements OfArrival {}

    /** A colleague moved the team meanwhile; nothing was changed. */
    record TeamIsElsewhere(Stop stop) implements OfArrival {}

    /** The team left the place. */
    record Left(Stop stop) implements OfLeaving {}

    /** The team had left it already. */
    record AlreadyLeft(Stop stop) implements OfLeaving {}

    /** The shift has ended now. */
    record Ended(EndedShift shift) implements OfEnd {}

    /** The shift is closed now. */
    record Closed(ClosedShift shift) implements OfClose {}

    /** Somebody took the step before; nothing was changed. */
    record AlreadyDone(Shift shift) implements OfStart, OfEnd, OfClose {}

    /** The shift is not in the state that the step begins in; nothing was changed. */
    record NotPossible(Shift shift) implements OfStart, OfArrival, OfLeaving, OfEnd, OfClose {}

    /** Something in what was said is wrong; nothing was changed. */
    record Refused(List<Problem> problems) implements OfArrival, OfEnd {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
