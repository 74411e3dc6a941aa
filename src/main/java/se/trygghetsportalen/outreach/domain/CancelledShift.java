package se.trygghetsportalen.outreach.domain;

import java.util.ArrayList;
import java.util.List;
import se.trygghetsportalen.shared.Problem;

/**
 * A shift that was planned and called off before anybody started it. It stays: its team had it in their calendars, and
 * what was not done in a district is worth knowing too.
 *
 * @param id which shift
 * @param plan when, who and where it would have been
 * @param cancelled when it was called off, and by whom
 * @param reason why
 * @param version goes up by one with every change
 */
public record CancelledShift(ShiftId id, ShiftPlan plan, Mark cancelled, String reason, int version) implements Shift {
    /** The longest reason. */
    public static final int MAX_REASON = 500;

    @Override
    public ShiftState state() {
        return ShiftState.CANCELLED;
    }

    /** Everything that is wrong with a reason. */
    public static List<Problem> problemsOf(String reason) {
        List<Problem> problems = new ArrayList<>();
        if (reason.isBlank()) {
            problems.add(Problem.of("reason", "outreach.problem.reason.required"));
        }
        if (reason.length() > MAX_REASON) {
            problems.add(Problem.of("reason", "outreach.problem.text.long", MAX_REASON));
        }
        if (!NoteCheck.passes(reason)) {
            problems.add(Problem.of("reason", NoteCheck.TEXT_KEY));
        }
        return List.copyOf(problems);
    }
}
