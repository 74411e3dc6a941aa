package se.trygghetsportalen.shared;

import java.util.List;

/**
 * What became of a save that a person asked for. Refusals that the person can do something about are outcomes; a lack
 * of authority is an exception.
 *
 * @param <T> what was to be saved
 */
public sealed interface SaveOutcome<T> {
    /**
     * It is stored. Saving the same again, by the same id, answers the same.
     *
     * @param stored as it is now, with its new version
     */
    record Saved<T>(T stored) implements SaveOutcome<T> {}

    /**
     * Nothing was stored: something in it is wrong.
     *
     * @param problems at least one, each at its field
     */
    record Invalid<T>(List<Problem> problems) implements SaveOutcome<T> {
        public Invalid {
            problems = List.copyOf(problems);
        }

        public static <T> Invalid<T> of(Problem problem) {
            return new Invalid<>(List.of(problem));
        }
    }

    /**
     * Nothing was stored: somebody else saved first. The person is shown both and chooses.
     *
     * @param stored what the other one saved
     */
    record Stale<T>(T stored) implements SaveOutcome<T> {}

    /** Nothing was stored: it no longer exists, or never did. */
    record Missing<T>() implements SaveOutcome<T> {}
}
