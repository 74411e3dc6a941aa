package se.trygghetsportalen.shared;

import java.util.List;

/**
 * What is wrong with one field of what somebody wanted to save.
 *
 * @param field the name of the record component that is wrong
 * @param textKey translation key of a sentence that says what to do about it
 * @param arguments what the sentence is filled in with
 */
public record Problem(String field, String textKey, List<Object> arguments) {
    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem of(String field, String textKey, Object... arguments) {
        return new Problem(field, textKey, List.of(arguments));
    }
}
