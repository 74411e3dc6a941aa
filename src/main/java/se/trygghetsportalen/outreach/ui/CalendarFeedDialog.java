package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.trygghetsportalen.outreach.CalendarFeeds;
import se.trygghetsportalen.outreach.domain.CalendarToken;
import se.trygghetsportalen.uikit.Notices;

/** Where a person gets the secret address of their own calendar, a new one, or none. */
class CalendarFeedDialog extends Dialog {
    private final transient CalendarFeeds feeds;
    private final Div content = new Div();

    CalendarFeedDialog(CalendarFeeds feeds) {
        this.feeds = feeds;
        setHeaderTitle(getTranslation("outreach.feed.title"));
        setWidth("36rem");
        content.addClassNames("section", "feed-dialog");
        add(content);
        Button close = new Button(getTranslation("uikit.close"), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(close);
        showState();
    }

    private void showState() {
        content.removeAll();
        content.add(new Paragraph(getTranslation("outreach.feed.text")));
        Optional<Instant> made = feeds.madeAt();
        made.ifPresent(at -> content.add(new Paragraph(
                getTranslation("outreach.feed.made", new ShiftWords(getLocale(), this::getTranslation).day(at)))));
        Button make = new Button(
                getTranslation(made.isEmpty() ? "outreach.feed.make" : "outreach.feed.renew"),
                VaadinIcon.CALENDAR.create(),
                click -> showAddress(feeds.renew()));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(make);
        actions.addClassName("action-bar");
        if (made.isPresent()) {
            actions.add(new Button(getTranslation("outreach.feed.revoke"), click -> {
                feeds.revoke();
                Notices.success(getTranslation("outreach.feed.revoked"));
                showState();
            }));
        }
        content.add(actions);
    }

    private void showAddress(CalendarToken token) {
        content.removeAll();
        String address = addressOf(token);
        TextField field = new TextField(getTranslation("outreach.feed.address"));
        field.setValue(address);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        Button copy = new Button(getTranslation("outreach.feed.copy"), VaadinIcon.COPY_O.create());
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        Clipboard.onClick(copy)
                .writeText(
                        address,
                        done -> Notices.success(getTranslation("outreach.feed.copied")),
                        failed -> Notices.failure(getTranslation("outreach.feed.not-copied")));
        content.add(new Paragraph(getTranslation("outreach.feed.once")), field, copy);
    }

    /** The portal's own address as this person's browser reached it. */
    private static String addressOf(CalendarToken token) {
        return ServletUriComponentsBuilder.fromContextPath(
                        VaadinServletRequest.getCurrent().getHttpServletRequest())
                .path("/kalender/" + token.value() + ".ics")
                .toUriString();
    }
}
