package se.trygghetsportalen.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * What a person sees when a click, rather than a page, meets a fault: a notice that stays, says that nothing was saved,
 * and gives the reference number. What was typed is still on the screen.
 */
@Component
class UnexpectedFaults implements VaadinServiceInitListener, ErrorHandler {
    private final transient MessageSource texts;

    UnexpectedFaults(MessageSource texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
        event.getSource().setSystemMessagesProvider(info -> systemMessages(info.getLocale()));
    }

    @Override
    public void error(ErrorEvent event) {
        Throwable fault = event.getThrowable();
        UI ui = UI.getCurrent();
        if (isRefusal(fault)) {
            show(ui, "shell.refused.action", "");
            return;
        }
        String reference = Faults.report(fault);
        show(ui, "shell.fault.action", reference);
    }

    private static boolean isRefusal(@Nullable Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof AccessDeniedException) {
                return true;
            }
        }
        return false;
    }

    private static void show(@Nullable UI ui, String key, String reference) {
        if (ui == null) {
            return;
        }
        ui.access(() -> {
            Notification notification = new Notification();
            notification.setDuration(0);
            notification.setAssertive(true);
            notification.setPosition(Notification.Position.TOP_CENTER);
            notification.addClassName("fault-notification");
            Span text = new Span(notification.getTranslation(key, reference));
            Button close = new Button(notification.getTranslation("uikit.close"), click -> notification.close());
            Div content = new Div(text, close);
            content.addClassName("fault-content");
            notification.add(content);
            notification.open();
        });
    }

    private SystemMessages systemMessages(@Nullable Locale asked) {
        Locale locale = LanguageChoice.ofBrowser(asked);
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(text("shell.session.expired.title", locale));
        messages.setSessionExpiredMessage(text("shell.session.expired.text", locale));
        messages.setInternalErrorCaption(text("shell.fault.title", locale));
        messages.setInternalErrorMessage(text("shell.fault.reload", locale));
        messages.setCookiesDisabledCaption(text("shell.cookies.title", locale));
        messages.setCookiesDisabledMessage(text("shell.cookies.text", locale));
        return messages;
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
