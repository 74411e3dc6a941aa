package se.trygghetsportalen.platform.files;

import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/** What became of a file that somebody handed in. */
public sealed interface Intake {
    /** The same as what becomes of a save, for a field that takes any file. */
    default SaveOutcome<AcceptedFile> outcome() {
        return switch (this) {
            case Accepted(AcceptedFile file) -> new SaveOutcome.Saved<>(file);
            case Refused(Problem problem) -> SaveOutcome.Invalid.of(problem);
        };
    }

    /** It may be stored. */
    record Accepted(AcceptedFile file) implements Intake {}

    /** It may not; the sentence says what to do about it. */
    record Refused(Problem problem) implements Intake {}
}
