package se.trygghetsportalen.people.domain;

import java.util.List;

/** What a reset link is good for, or what came of using it. */
public sealed interface ResetStatus {
    /**
     * It can be used.
     *
     * @param username whose password it sets
     */
    record Open(String username) implements ResetStatus {}

    /** It was used before. */
    record Used() implements ResetStatus {}

    /** Its time is over. */
    record Expired() implements ResetStatus {}

    /** There is no such link: mistyped, or replaced by a newer one. */
    record Unknown() implements ResetStatus {}

    /**
     * The new password breaks rules; the link can still be used.
     *
     * @param rules at least one
     */
    record TooWeak(List<PasswordRule> rules) implements ResetStatus {}

    /**
     * The new password holds.
     *
     * @param username what to sign in with
     */
    record Done(String username) implements ResetStatus {}
}
