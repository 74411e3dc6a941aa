package se.trygghetsportalen.outreach.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.trygghetsportalen.shared.ActorId;

/** Places in teams: who holds one when, and who would like to give theirs away. */
public interface TeamPlaceRepository {
    /**
     * Keeps the workers' plans as they are until the transaction ends; waits for whoever is changing one of them. To be
     * called before anything else of theirs is read.
     */
    void holdPlansOf(Collection<ActorId> workers);

    /** As {@link #holdPlansOf}, for everybody who can be on a team. */
    void holdEveryPlan();

    /**
     * Shifts that are planned or out, at the same time as the plan, with any of the workers on their teams.
     *
     * @param except never this one
     */
    List<Clash> clashes(ShiftId except, Instant from, Instant to, Collection<ActorId> workers);

    /** Remembers who planned the shift. */
    void planned(ShiftId shift, ActorId by);

    /** Who planned it last, if that is known. */
    Optional<ActorId> planner(ShiftId shift);

    /** Who on the team would give their place away. */
    List<ActorId> offers(ShiftId shift);

    /** Offers a place. False when it was offered already. */
    boolean offer(ShiftId shift, ActorId worker, Instant at);

    /** Takes the offer back. False when there was none. */
    boolean withdraw(ShiftId shift, ActorId worker);

    /** Forgets the offers of those who are not on the team any more. */
    void keepOffersOf(ShiftId shift, Collection<ActorId> team);

    /**
     * Somebody's other shift at the same time.
     *
     * @param worker who
     * @param name what others see
     * @param shift which shift
     * @param from when it begins
     * @param to when it ends
     */
    record Clash(ActorId worker, String name, ShiftId shift, Instant from, Instant to) {}
}
