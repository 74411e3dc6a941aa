package se.trygghetsportalen.payouts.domain;

import java.util.Map;
import java.util.Optional;

/** What may be done to a run, and where it leads: the one table of legal transitions. */
public enum RunStep {
    REVIEW(Map.of(RunState.DRAFT, RunState.REVIEWED)),
    APPROVE(Map.of(RunState.REVIEWED, RunState.APPROVED)),
    EXPORT(Map.of(RunState.APPROVED, RunState.EXPORTED)),
    /** A row that must not be paid is taken out; for the others the signatures hold. */
    TAKE_OUT(Map.of(
            RunState.DRAFT, RunState.DRAFT,
            RunState.REVIEWED, RunState.REVIEWED,
            RunState.APPROVED, RunState.APPROVED)),
    /** The bank has answered for every row. */
    SETTLE(Map.of(RunState.EXPORTED, RunState.SETTLED)),
    /** Nothing of it has left the portal: the money is free again. */
    CANCEL(Map.of(
            RunState.DRAFT, RunState.CANCELLED,
            RunState.REVIEWED, RunState.CANCELLED,
            RunState.APPROVED, RunState.CANCELLED));

    private final Map<RunState, RunState> edges;

    RunStep(Map<RunState, RunState> edges) {
        this.edges = edges;
    }

    /** The state after the step; empty when the step is not legal from there. */
    public Optional<RunState> from(RunState state) {
        return Optional.ofNullable(edges.get(state));
    }
}
