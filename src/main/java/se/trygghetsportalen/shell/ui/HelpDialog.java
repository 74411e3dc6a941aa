package se.trygghetsportalen.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import se.trygghetsportalen.platform.settings.Municipality;

/**
 * Help for the page that is open: short text from {@code help/<language>/<page>.md}, where the page is the first part
 * of its address ({@code start} for the start page).
 */
@SpringComponent
@UIScope
class HelpDialog extends Dialog {
    private static final String START = "start";
    private static final Pattern PAGE_NAME = Pattern.compile("[a-z-]+");

    private final transient Municipality municipality;
    private final Markdown text = new Markdown();
    private final Paragraph contact = new Paragraph();
    private String page = START;

    HelpDialog(Municipality municipality) {
        this.municipality = municipality;
        setHeaderTitle(getTranslation("shell.help.title"));
        addClassName("help-dialog");
        text.addClassName("help-text");
        // What scrolls is reached by the keyboard too.
        text.getElement().setAttribute("tabindex", "0");
        contact.addClassName("soft");
        add(text, contact);
        Button close = new Button(VaadinIcon.CLOSE.create(), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("uikit.close"));
        getHeader().add(close);
    }

    /** Chooses the page that the next opening explains. */
    void showFor(String firstSegment) {
        page = firstSegment.isEmpty() ? START : firstSegment;
    }

    @Override
    public void open() {
        String language = getLocale().getLanguage();
        text.setContent(read(language, page).or(() -> read(language, START)).orElseThrow());
        contact.setText(getTranslation("shell.help.contact", municipality.helpContact()));
        super.open();
    }

    private static Optional<String> read(String language, String page) {
        if (!PAGE_NAME.matcher(page).matches()) {
            return Optional.empty();
        }
        try (InputStream file = HelpDialog.class.getResourceAsStream("/help/" + language + "/" + page + ".md")) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
