package se.trygghetsportalen.platform.settings.domain;

import java.util.List;

/**
 * What a text meant to a {@link SettingKey}.
 *
 * @param <T> what the value is
 */
public sealed interface Reading<T> {
    /** The text is a value. */
    record Value<T>(T value) implements Reading<T> {}

    /**
     * The text is no value.
     *
     * @param textKey translation key of a sentence that says what to write instead
     * @param arguments what the sentence is filled in with
     */
    record Wrong<T>(String textKey, List<Object> arguments) implements Reading<T> {
        public Wrong {
            arguments = List.copyOf(arguments);
        }
    }

    /** The text is no value, for the reason that the sentence gives. */
    static <T> Reading<T> wrong(String textKey, Object... arguments) {
        return new Wrong<>(textKey, List.of(arguments));
    }
}
