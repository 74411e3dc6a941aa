package se.trygghetsportalen.shared;

import java.util.regex.Pattern;

/** Looks at what a youth is called in the portal: never by their name. */
public final class Alias {
    private static final Pattern FULL_NAME = Pattern.compile("\\p{Lu}[\\p{L}'-]+(\\s+\\p{Lu}[\\p{L}'-]+)+");

    private Alias() {}

    /** Whether it is written like a first name and a surname: two words or more, each with a capital. */
    public static boolean looksLikeAFullName(String alias) {
        return FULL_NAME.matcher(alias.strip()).matches();
    }
}
