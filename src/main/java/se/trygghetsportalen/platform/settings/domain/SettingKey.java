package se.trygghetsportalen.platform.settings.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Something that a municipality decides for itself. The key knows how its value is written and what is a sensible one.
 *
 * <p>The words on screen hang on the name: {@code settings.<name>.label} and {@code settings.<name>.help}.
 *
 * @param <T> what the value is
 * @param name how it is stored; never changed once released
 * @param group which settings it stands among
 * @param fallback what holds until the municipality has decided; need not itself be a value that would be accepted
 * @param reader from what somebody typed to the value, or to what is wrong with it
 * @param writer from the value to the text that the reader reads back
 */
public record SettingKey<T>(
        String name, SettingGroup group, T fallback, Function<String, Reading<T>> reader, Function<T, String> writer) {

    /** A line of text. */
    public static SettingKey<String> line(String name, SettingGroup group, String fallback, int maxLength) {
        return new SettingKey<>(name, group, fallback, typed -> readLine(typed, maxLength), Function.identity());
    }

    /** A code of a known form, or nothing. */
    public static SettingKey<String> code(
            String name, SettingGroup group, String fallback, String form, String problemKey) {
        Pattern pattern = Pattern.compile(form);
        return new SettingKey<>(
                name,
                group,
                fallback,
                typed -> typed.isEmpty() || pattern.matcher(typed).matches()
                        ? new Reading.Value<>(typed)
                        : Reading.wrong(problemKey),
                Function.identity());
    }

    /** A whole number within limits, both of them allowed. */
    public static SettingKey<Integer> number(String name, SettingGroup group, int fallback, int least, int most) {
        return new SettingKey<>(
                name, group, fallback, typed -> readNumber(typed, least, most), value -> Integer.toString(value));
    }

    /** Reads what somebody typed or what was stored. */
    public Reading<T> read(String typed) {
        return reader.apply(typed.strip());
    }

    /** The value as it is stored and as it stands in the field. */
    public String write(T value) {
        return writer.apply(value);
    }

    /** Translation key of the word beside the field. */
    public String labelKey() {
        return "settings." + name + ".label";
    }

    /** Translation key of the sentence that says what the setting changes. */
    public String helpKey() {
        return "settings." + name + ".help";
    }

    /** What the audit trail calls the setting, which has a name and no id of its own. */
    public UUID subjectId() {
        return UUID.nameUUIDFromBytes(("setting:" + name).getBytes(StandardCharsets.UTF_8));
    }

    private static Reading<String> readLine(String typed, int maxLength) {
        if (typed.isEmpty()) {
            return Reading.wrong("settings.problem.required");
        }
        if (typed.length() > maxLength) {
            return Reading.wrong("settings.problem.long", maxLength);
        }
        return new Reading.Value<>(typed);
    }

    private static Reading<Integer> readNumber(String typed, int least, int most) {
        try {
            int value = Integer.parseInt(typed);
            if (value >= least && value <= most) {
                return new Reading.Value<>(value);
            }
        } catch (NumberFormatException notANumber) {
            // Answered below, with the limits: that is what the person needs to know.
        }
        return Reading.wrong("settings.problem.number", least, most);
    }
}
