package se.trygghetsportalen.platform.documents;

import java.util.List;

/** What a cell of an imported file was read as: a value, or what is wrong with it. */
public sealed interface Parsed<V> {
    /** It makes sense. */
    record Value<V>(V value) implements Parsed<V> {}

    /**
     * It does not.
     *
     * @param textKey translation key of a sentence that says what to do about it
     * @param arguments what the sentence is filled in with
     */
    record Wrong<V>(String textKey, List<Object> arguments) implements Parsed<V> {
        public Wrong {
            arguments = List.copyOf(arguments);
        }
    }

    /** Shorthand for {@link Wrong}. */
    static <V> Parsed<V> wrong(String textKey, Object... arguments) {
        return new Wrong<>(textKey, List.of(arguments));
    }
}
