package se.trygghetsportalen.outreach.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.ActorId;

/** Lists of shifts: one statement for the rows and one for what hangs on them, however many rows. */
public interface ShiftOverviewQuery {
    /**
     * Shifts that are out, and those that are planned to end after the instant, soonest first.
     *
     * @param worker only those whose team this person is on, or null for all
     */
    List<ShiftLine> current(@Nullable ActorId worker, Instant now, int limit);

    /**
     * The others, latest first.
     *
     * @param worker only those whose team this person is on, or null for all
     * @param after only those after this place in the list, or null from the top
     */
    List<ShiftLine> past(@Nullable ActorId worker, Instant now, @Nullable ListPosition<ShiftId> after, int limit);

    /** Shifts that have ended and that no lead has closed, the oldest first. */
    List<ShiftLine> ended(int limit);

    /**
     * Shifts that every word fits, latest first; those that were called off too.
     *
     * @param worker only those whose team this person is on, or null for all
     */
    List<ShiftLine> search(@Nullable ActorId worker, List<ShiftWord> words, int limit);

    /** What everybody on the team is called, in the plan's order. */
    List<Named> team(ShiftId shift);

    /**
     * A person's name.
     *
     * @param id who
     * @param name what others see
     */
    record Named(ActorId id, String name) {}
}
