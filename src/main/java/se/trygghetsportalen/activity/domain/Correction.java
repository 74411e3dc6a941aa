package se.trygghetsportalen.activity.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.trygghetsportalen.outreach.domain.NoteCheck;
import se.trygghetsportalen.shared.Problem;

/**
 * What somebody says better about a session that took place. Admits doubt; {@link #problems} says what is wrong.
 *
 * @param openedAt when the doors opened
 * @param endedAt when they closed
 * @param report what it is summed up as
 * @param counted how many were counted without an alias
 * @param reason why it is corrected
 */
public record Correction(
        Instant openedAt, Instant endedAt, SessionReport report, HeadsByGender counted, String reason) {
    /** The longest reason that is stored. */
    public static final int MAX_REASON = 500;

    public Correction {
        reason = reason.strip();
    }

    /** Everything that is wrong with it, each at its field. */
    public List<Problem> problems(Instant now) {
        List<Problem> problems = new ArrayList<>(report.problems());
        if (!endedAt.isAfter(openedAt) || Duration.between(openedAt, endedAt).compareTo(SessionPlan.LONGEST) > 0) {
            problems.add(Problem.of("to", "activity.problem.hours", SessionPlan.LONGEST.toHours()));
        } else if (endedAt.isAfter(now)) {
            problems.add(Problem.of("to", "activity.problem.future"));
        }
        if (!counted.isPossible()) {
            problems.add(Problem.of("counted", "activity.problem.counted", HeadsByGender.MAX));
        }
        if (reason.isEmpty()) {
            problems.add(Problem.of("reason", "activity.problem.reason.required"));
        } else if (reason.length() > MAX_REASON) {
            problems.add(Problem.of("reason", "activity.problem.text.long", MAX_REASON));
        } else if (!NoteCheck.passes(reason)) {
            problems.add(Problem.of("reason", NoteCheck.TEXT_KEY));
        }
        return List.copyOf(problems);
    }
}
