package se.trygghetsportalen.platform.files;

import se.trygghetsportalen.shared.Problem;

/** What became of a file that somebody handed in. */
public sealed interface Intake {
    /** It may be stored. */
    record Accepted(AcceptedFile file) implements Intake {}

    /** It may not; the sentence says what to do about it. */
    record Refused(Problem problem) implements Intake {}
}
