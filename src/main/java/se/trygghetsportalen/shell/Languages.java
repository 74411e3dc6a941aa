package se.trygghetsportalen.shell;

import java.util.List;
import java.util.Locale;

/** The interface's languages: Swedish first, English second. */
public final class Languages {
    public static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    public static final Locale ENGLISH = Locale.forLanguageTag("en-GB");
    public static final List<Locale> ALL = List.of(SWEDISH, ENGLISH);

    private Languages() {}

    /** The portal's locale for a language code; anything but English is Swedish. */
    public static Locale of(String code) {
        return code.startsWith("en") ? ENGLISH : SWEDISH;
    }
}
