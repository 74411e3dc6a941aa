package se.trygghetsportalen.activity.domain;

import java.util.ArrayList;
import java.util.List;
import se.trygghetsportalen.outreach.domain.NoteCheck;
import se.trygghetsportalen.shared.Problem;

/**
 * What a session is summed up as when it ends. Admits doubt; {@link #problems()} says what is wrong.
 *
 * @param producedMinutes what youth planned, led or made themselves, all of their time added up
 * @param producers how many youth that was
 * @param reflection the answer to the question that is asked after every session
 */
public record SessionReport(int producedMinutes, int producers, String reflection) {
    /** The longest answer that is stored. */
    public static final int MAX_REFLECTION = 2000;

    /** The most minutes that youth can have produced in one session. */
    public static final int MAX_PRODUCED = 12_000;

    /** The most youth that can have produced something in one session. */
    public static final int MAX_PRODUCERS = 500;

    /** Nothing yet. */
    public static final SessionReport NOTHING = new SessionReport(0, 0, "");

    private static final int STEP = 15;

    public SessionReport {
        reflection = reflection.strip();
    }

    /** Everything that is wrong with the report, each at its field. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (producedMinutes < 0 || producedMinutes > MAX_PRODUCED || producedMinutes % STEP != 0) {
            problems.add(Problem.of("producedMinutes", "activity.problem.produced", MAX_PRODUCED / 60));
        } else if (producedMinutes > 0 && producers == 0) {
            problems.add(Problem.of("producers", "activity.problem.producers.missing"));
        } else if (producedMinutes == 0 && producers > 0) {
            problems.add(Problem.of("producedMinutes", "activity.problem.produced.missing"));
        }
        if (producers < 0 || producers > MAX_PRODUCERS) {
            problems.add(Problem.of("producers", "activity.problem.producers", MAX_PRODUCERS));
        }
        if (reflection.isEmpty()) {
            problems.add(Problem.of("reflection", "activity.problem.reflection.required"));
        }
        if (reflection.length() > MAX_REFLECTION) {
            problems.add(Problem.of("reflection", "activity.problem.text.long", MAX_REFLECTION));
        }
        if (!NoteCheck.passes(reflection)) {
            problems.add(Problem.of("reflection", NoteCheck.TEXT_KEY));
        }
        return List.copyOf(problems);
    }
}
