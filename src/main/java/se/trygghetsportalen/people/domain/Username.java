package se.trygghetsportalen.people.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person signs in with: 2 to 40 of a–z, 0–9, full stop and hyphen, beginning and ending with a letter or digit.
 * Capitals are typed by phones on their own, so they mean the small letter.
 *
 * @param value the name in small letters
 */
public record Username(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,38}[a-z0-9]");

    public Username {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a user name");
        }
    }

    /** Reads what somebody typed; empty when it cannot be a user name. */
    public static Optional<Username> parse(String typed) {
        String plain = plain(typed);
        return FORM.matcher(plain).matches() ? Optional.of(new Username(plain)) : Optional.empty();
    }

    /**
     * The user name in a text that is known to hold one.
     *
     * @throws IllegalArgumentException when it does not
     */
    public static Username of(String text) {
        return new Username(plain(text));
    }

    /** What was typed, without blanks around it and in small letters, whether or not it can be a user name. */
    public static String plain(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
