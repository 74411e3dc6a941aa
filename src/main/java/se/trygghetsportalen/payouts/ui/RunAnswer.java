package se.trygghetsportalen.payouts.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import se.trygghetsportalen.payouts.domain.PayoutRun;
import se.trygghetsportalen.payouts.domain.RunOutcome;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.uikit.Notices;

/** Says what became of a step, and which rule or problem stood in its way. */
final class RunAnswer {
    private static final int MOST_PROBLEMS = 10;

    private RunAnswer() {}

    /** @param next called with the run as it is now, also when somebody else was first */
    static void show(Component reader, RunOutcome outcome, String success, Consumer<PayoutRun> next) {
        switch (outcome) {
            case RunOutcome.Done(PayoutRun run) -> {
                Notices.success(success);
                next.accept(run);
            }
            case RunOutcome.Stale(PayoutRun run) -> {
                Notices.failure(reader.getTranslation("payouts.stale"));
                next.accept(run);
            }
            case RunOutcome.Refused refused -> Notices.failure(PayoutWords.rules(reader, refused.rules()));
            case RunOutcome.Invalid invalid -> Notices.failure(problems(reader, invalid.problems()));
            case RunOutcome.Missing missing -> Notices.failure(reader.getTranslation("uikit.missing"));
        }
    }

    /** The first of them, each once. */
    static String problems(Component reader, List<Problem> problems) {
        return problems.stream()
                .map(problem -> PayoutWords.problem(reader, problem))
                .distinct()
                .limit(MOST_PROBLEMS)
                .collect(Collectors.joining(" "));
    }
}
