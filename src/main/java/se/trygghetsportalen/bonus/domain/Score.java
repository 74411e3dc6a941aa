package se.trygghetsportalen.bonus.domain;

/** What one assessor says about one criterion. */
public sealed interface Score {
    /**
     * Whole points.
     *
     * @param points 0 to the criterion's most
     */
    record Given(int points) implements Score {}

    /** The criterion does not apply to this association. */
    record NotApplicable() implements Score {}
}
