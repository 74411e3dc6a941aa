package se.trygghetsportalen.shell.ui;

import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.people.domain.Language;
import se.trygghetsportalen.shell.Languages;

/** The language of somebody who has not signed in: what they chose on the page, else what their browser asks for. */
final class LanguageChoice {
    private static final String ATTRIBUTE = LanguageChoice.class.getName();

    private LanguageChoice() {}

    static void remember(VaadinSession session, Locale locale) {
        session.setAttribute(ATTRIBUTE, locale);
    }

    static Optional<Locale> of(@Nullable VaadinSession session) {
        return session == null ? Optional.empty() : Optional.ofNullable((Locale) session.getAttribute(ATTRIBUTE));
    }

    /** English for a browser that asks for English, Swedish for every other. */
    static Locale ofBrowser(@Nullable Locale asked) {
        return asked == null ? Languages.SWEDISH : Languages.of(Language.of(asked.getLanguage()));
    }
}
