package se.trygghetsportalen.outreach.domain;

import java.time.Instant;
import java.util.List;

/**
 * A shift as the plan shows it.
 *
 * @param id which shift
 * @param state how far it has come
 * @param from when it is planned to begin
 * @param to when it is planned to end
 * @param team who is on it
 * @param places the names of the places they mean to visit
 * @param wanted how many are to go out
 * @param note what the team needs to know beforehand
 * @param cancelReason why it was called off; empty when it was not
 */
public record PlannedLine(
        ShiftId id,
        ShiftState state,
        Instant from,
        Instant to,
        List<Member> team,
        List<String> places,
        int wanted,
        String note,
        String cancelReason) {
    public PlannedLine {
        team = List.copyOf(team);
        places = List.copyOf(places);
    }

    /** How many places nobody has taken, in a shift that has not started. */
    public int openPlaces() {
        return state == ShiftState.PLANNED ? Math.max(0, wanted - team.size()) : 0;
    }

    /** Those who would give their place away, in a shift that has not started. */
    public List<Member> offered() {
        return state == ShiftState.PLANNED
                ? team.stream().filter(Member::offering).toList()
                : List.of();
    }

    /**
     * One on the team.
     *
     * @param who which person
     * @param offering whether they would give their place away
     */
    public record Member(ShiftOverviewQuery.Named who, boolean offering) {}
}
