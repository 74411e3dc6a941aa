package se.trygghetsportalen.outreach.domain;

import java.util.ArrayList;
import java.util.List;
import se.trygghetsportalen.shared.Problem;

/**
 * What a team leaves behind at the end of its shift; the next team reads it first. Admits doubt; {@link #problems()}
 * says what is wrong.
 *
 * @param mood the mood of the evening
 * @param nextTeam what the next team must know; may be empty
 */
public record ShiftSummary(String mood, String nextTeam) {
    /** The longest text of each. */
    public static final int MAX_TEXT = 2000;

    public ShiftSummary {
        mood = mood.strip();
        nextTeam = nextTeam.strip();
    }

    /** What two people of one team wrote, one after the other; what both wrote stands once. */
    public ShiftSummary followedBy(ShiftSummary other) {
        return new ShiftSummary(followedBy(mood, other.mood), followedBy(nextTeam, other.nextTeam));
    }

    private static String followedBy(String first, String second) {
        return first.equals(second) ? first : (first + "\n" + second).strip();
    }

    /** Everything that is wrong with the summary, each at its field. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (mood.isEmpty()) {
            problems.add(Problem.of("mood", "outreach.problem.mood.required"));
        }
        check("mood", mood, problems);
        check("nextTeam", nextTeam, problems);
        return List.copyOf(problems);
    }

    private static void check(String field, String text, List<Problem> problems) {
        if (text.length() > MAX_TEXT) {
            problems.add(Problem.of(field, "outreach.problem.text.long", MAX_TEXT));
        }
        if (!NoteCheck.passes(text)) {
            problems.add(Problem.of(field, NoteCheck.TEXT_KEY));
        }
    }
}
