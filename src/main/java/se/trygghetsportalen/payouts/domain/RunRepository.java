package se.trygghetsportalen.payouts.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where runs and their rows are kept. */
public interface RunRepository {
    /**
     * Adds a run with its rows.
     *
     * @return false when the id is there already
     */
    boolean add(PayoutRun run, List<PayoutRow> rows);

    Optional<PayoutRun> find(RunId id);

    /** As {@link #find}, and nobody else changes it before the caller's transaction has ended. */
    Optional<PayoutRun> findToChange(RunId id);

    /** Stores the run over the version before its own. */
    void save(PayoutRun run);

    /** The runs in that state, the one that is to be paid first first. */
    List<PayoutRun> in(RunState state);

    List<PayoutRow> rows(RunId id);

    /** Every row by which something of the bonus year was to be paid, run by run. */
    List<PayoutRow> rowsOfYear(int year);

    /** The row that the bank calls so. */
    Optional<PayoutRow> row(String endToEndId);

    /** The runs that have not left the portal in which the decision stands. */
    List<RunId> openRunsOf(DecisionId decision);

    /** Stores what the bank has said about the row, or that it was taken out. */
    void save(PayoutRow row);

    /** How often each decision has stood in a run. */
    Map<DecisionId, Integer> attempts(Collection<DecisionId> decisions);

    /** The newest runs with what they add up to. */
    List<RunLine> newest(int limit);
}
