package se.trygghetsportalen.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.WrappedSession;
import java.time.Duration;

/**
 * Says that the session is about to end, and lets the person stay (WCAG 2.2, 2.2.1). One of them stands in the frame of
 * every page.
 *
 * <p>Opened by the browser and not by the server: a request that opened it would be the very activity that keeps the
 * session alive. It counts from the last request of any tab. When the time is up it loads the page anew, which leads to
 * the sign-in page, so that what was on the screen does not stay there.
 */
@StyleSheet("context://drafts.css")
public final class SessionWarning extends HtmlComponent implements HasComponents {
    /** Nobody who has to find the button by keyboard gets less. */
    private static final Duration LEAST = Duration.ofSeconds(20);

    private final Duration before;

    /** @param before how long before the end it opens; twenty seconds at least */
    public SessionWarning(Duration before) {
        super("dialog");
        this.before = before.compareTo(LEAST) < 0 ? LEAST : before;
        addClassName("session-warning");
        getElement().setAttribute("role", "alertdialog");
        getElement().setAttribute("aria-labelledby", "session-warning-title");
        getElement().setAttribute("aria-describedby", "session-warning-text");

        H2 title = new H2(getTranslation("drafts.session.title"));
        title.setId("session-warning-title");
        Paragraph text = new Paragraph(getTranslation("drafts.session.text"));
        text.setId("session-warning-text");
        Span seconds = new Span();
        seconds.addClassName("session-warning-seconds");
        Paragraph remaining = new Paragraph(new Span(getTranslation("drafts.session.remaining")), seconds);
        remaining.getElement().setAttribute("role", "timer");
        Button stay = new Button(getTranslation("drafts.session.stay"));
        stay.addThemeVariants(ButtonVariant.PRIMARY);
        stay.addClassName("session-warning-stay");
        // The request is all that is wanted of the server, also while a dialog of its own blocks the page behind this.
        stay.getElement().addEventListener("click", click -> {}).allowInert();
        add(title, text, remaining, stay);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        WrappedSession session = attach.getSession().getSession();
        int seconds = session == null ? 0 : session.getMaxInactiveInterval();
        if (seconds <= 0) {
            return;
        }
        attach.getUI().getPage().addJavaScript("context://session-warning.js");
        getElement().executeJs("window.portalSessionWarning(this, $0, $1)", (double) seconds, (double)
                Math.min(before.toSeconds(), seconds / 2));
    }
}
