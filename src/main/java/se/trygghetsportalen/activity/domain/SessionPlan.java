package se.trygghetsportalen.activity.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.trygghetsportalen.outreach.domain.NoteCheck;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.shared.Problem;

/**
 * Where and when a session is meant to be. Admits doubt; {@link #problems()} says what is wrong.
 *
 * @param arena the youth centre
 * @param from when the doors open
 * @param to when they close
 * @param kind what sort of session
 * @param name what a group is called; empty for an opening
 */
public record SessionPlan(ArenaId arena, Instant from, Instant to, SessionKind kind, String name) {
    /** The longest name that is stored. */
    public static final int MAX_NAME = 80;

    /** Nobody is open longer than this in one go. */
    public static final Duration LONGEST = Duration.ofHours(16);

    public SessionPlan {
        name = kind == SessionKind.OPENING ? "" : name.strip();
    }

    /** Everything that is wrong with the plan, each at its field. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (!to.isAfter(from) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            problems.add(Problem.of("to", "activity.problem.hours", LONGEST.toHours()));
        }
        if (kind == SessionKind.GROUP && name.isEmpty()) {
            problems.add(Problem.of("name", "activity.problem.name.required"));
        }
        if (name.length() > MAX_NAME) {
            problems.add(Problem.of("name", "activity.problem.text.long", MAX_NAME));
        }
        if (!NoteCheck.passes(name)) {
            problems.add(Problem.of("name", NoteCheck.TEXT_KEY));
        }
        return List.copyOf(problems);
    }
}
