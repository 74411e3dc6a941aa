package se.trygghetsportalen.shell;

import java.util.List;
import java.util.Locale;
import se.trygghetsportalen.people.domain.Language;

/** The interface's languages: Swedish first, English second. */
public final class Languages {
    public static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    public static final Locale ENGLISH = Locale.forLanguageTag("en-GB");
    public static final List<Locale> ALL = List.of(SWEDISH, ENGLISH);

    private Languages() {}

    /** The locale in which texts, dates and numbers of the language are shown. */
    public static Locale of(Language language) {
        return switch (language) {
            case SWEDISH -> SWEDISH;
            case ENGLISH -> ENGLISH;
        };
    }
}
