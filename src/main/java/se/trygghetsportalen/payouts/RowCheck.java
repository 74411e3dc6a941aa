package se.trygghetsportalen.payouts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.payouts.domain.PayoutRow;
import se.trygghetsportalen.shared.Problem;

/** Whether a run's rows are still as they were when it was put together: an account may have changed since. */
final class RowCheck {
    private RowCheck() {}

    static List<Problem> problems(List<PayoutRow> rows, List<Payable> now) {
        return List.copyOf(blocked(rows, now).values());
    }

    /** The rows that may not be paid now, in their order, each with what stands in the way. */
    static Map<PayoutRow, Problem> blocked(List<PayoutRow> rows, List<Payable> now) {
        Map<DecisionId, Payable> byDecision =
                now.stream().collect(Collectors.toMap(Payable::decision, Function.identity()));
        Map<PayoutRow, Problem> problems = new LinkedHashMap<>();
        for (PayoutRow row : rows) {
            Payable payable = byDecision.get(row.decision());
            if (payable == null || payable.freeze() != null) {
                problems.put(row, Problem.of("rows", "payouts.problem.frozen", row.payee()));
            } else if (!row.account().equals(payable.account())) {
                problems.put(row, Problem.of("rows", "payouts.problem.account-changed", row.payee()));
            }
        }
        return problems;
    }
}
