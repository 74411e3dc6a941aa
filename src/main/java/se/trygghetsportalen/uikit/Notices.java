package se.trygghetsportalen.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;

/**
 * Short messages at the lower edge. What went well goes away by itself and is read out when the reader is idle; what
 * failed interrupts, and stays until it is closed.
 */
public final class Notices {
    private static final int SHORT_MS = 5_000;
    private static final int UNDO_MS = 12_000;
    private static final int UNTIL_CLOSED = 0;

    private Notices() {}

    /** Says that something is done. */
    public static Notification success(String sentence) {
        return open(sentence, VaadinIcon.CHECK_CIRCLE, Tone.SUCCESS, SHORT_MS);
    }

    /** Says that something is done, with a button that takes it back; the button works once. */
    public static Notification success(String sentence, Runnable undo) {
        Notification notice = open(sentence, VaadinIcon.CHECK_CIRCLE, Tone.SUCCESS, UNDO_MS);
        Button button = new Button();
        button.setText(button.getTranslation("uikit.undo"));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClickListener(click -> {
            notice.close();
            undo.run();
        });
        button.setDisableOnClick(true);
        notice.addComponentAtIndex(2, button);
        return notice;
    }

    /** Says what did not work and what to do about it. Stays until it is closed. */
    public static Notification failure(String sentence) {
        Notification notice = open(sentence, VaadinIcon.EXCLAMATION_CIRCLE, Tone.ERROR, UNTIL_CLOSED);
        notice.setAssertive(true);
        return notice;
    }

    private static Notification open(String sentence, VaadinIcon icon, Tone tone, int milliseconds) {
        Notification notice = new Notification();
        notice.addClassNames("notice", tone.className());
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        notice.setDuration(milliseconds);
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notice.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(close.getTranslation("uikit.close"));
        notice.add(icon.create(), new Span(sentence), close);
        notice.open();
        return notice;
    }
}
