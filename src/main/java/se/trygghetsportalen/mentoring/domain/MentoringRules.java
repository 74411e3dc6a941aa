package se.trygghetsportalen.mentoring.domain;

/**
 * What the municipality has decided for its programme.
 *
 * @param olderThan a role model is older than this many years
 * @param youthFrom the lowest age of a youth
 * @param youthTo the highest age of a youth
 */
public record MentoringRules(int olderThan, int youthFrom, int youthTo) {
    /** How many references are taken. */
    public static final int REFERENCES = 2;

    /** How many minutes of training in person come before the match (Elements of Effective Practice, standard 3). */
    public static final int TRAINING_MINUTES = 120;
}
