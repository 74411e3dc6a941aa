package se.trygghetsportalen.shell.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.shell.Languages;

/** Gives the screens the same texts that the rest of the portal reads. */
@Component
class PortalTexts implements I18NProvider {
    private final MessageSource texts;

    PortalTexts(MessageSource texts) {
        this.texts = texts;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.ALL;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return Objects.requireNonNullElse(texts.getMessage(key, params, key, locale), key);
    }
}
