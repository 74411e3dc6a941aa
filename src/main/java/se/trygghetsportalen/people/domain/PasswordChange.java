package se.trygghetsportalen.people.domain;

import java.time.Duration;
import java.util.List;

/** What came of changing one's own password. */
public sealed interface PasswordChange {
    /** The new password holds; all other sessions have ended. */
    record Changed() implements PasswordChange {}

    /** The present password was not the right one. */
    record WrongCurrent() implements PasswordChange {}

    /** The new password is the present one. */
    record Unchanged() implements PasswordChange {}

    /**
     * The new password breaks rules.
     *
     * @param rules at least one
     */
    record TooWeak(List<PasswordRule> rules) implements PasswordChange {}

    /**
     * Too many wrong passwords lately.
     *
     * @param retryIn how long until the next try counts
     */
    record Throttled(Duration retryIn) implements PasswordChange {}
}
