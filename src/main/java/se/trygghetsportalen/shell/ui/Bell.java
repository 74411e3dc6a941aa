package se.trygghetsportalen.shell.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.platform.mail.NoticeBoard;
import se.trygghetsportalen.platform.mail.domain.Notice;
import se.trygghetsportalen.shared.SwedishTime;

/** The bell: how many notices are unread, and the newest of them. Rings while the page is open. */
@SpringComponent
@UIScope
class Bell extends Div {
    private static final int SHOWN = 12;

    private final transient NoticeBoard notices;
    private final Button button = new Button(VaadinIcon.BELL_O.create());
    private final Span count = new Span();
    private final Span announcement = new Span();
    private final Div content = new Div();
    private NoticeBoard.@Nullable Listening listening;

    Bell(NoticeBoard notices) {
        this.notices = notices;
        addClassName("bell");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        count.addClassName("bell-count");
        count.getElement().setAttribute("aria-hidden", "true");
        announcement.addClassName("visually-hidden");
        announcement.getElement().setAttribute("role", "status");
        content.addClassName("bell-content");

        Popover popover = new Popover(content);
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(getTranslation("shell.bell"));
        popover.setWidth("min(400px, 94vw)");
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                list();
            }
        });
        add(button, count, announcement);
        showCount();
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        UI ui = attach.getUI();
        listening = notices.listen(ui.accessLater(this::showCount, () -> {})::run);
        showCount();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (listening != null) {
            listening.end();
            listening = null;
        }
    }

    private void showCount() {
        int unread = notices.unread();
        count.setText(unread > 99 ? "99+" : String.valueOf(unread));
        count.setVisible(unread > 0);
        String words = unread == 0 ? getTranslation("shell.bell") : getTranslation("shell.bell.unread", unread);
        button.setAriaLabel(words);
        button.setTooltipText(words);
        announcement.setText(unread == 0 ? "" : words);
    }

    private void list() {
        content.removeAll();
        H2 title = new H2(getTranslation("shell.bell"));
        Div head = new Div(title);
        head.addClassName("bell-head");
        content.add(head);
        List<Notice> newest = notices.newest(SHOWN);
        if (newest.isEmpty()) {
            content.add(new Paragraph(getTranslation("shell.bell.empty")));
            return;
        }
        if (newest.stream().anyMatch(notice -> !notice.read())) {
            Button markAll = new Button(getTranslation("shell.bell.markRead"), click -> {
                notices.markAllRead();
                showCount();
                list();
            });
            markAll.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            head.add(markAll);
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("bell-list");
        newest.forEach(notice -> list.add(new ListItem(line(notice))));
        content.add(list);
    }

    private Anchor line(Notice notice) {
        Span text = new Span(getTranslation(notice.textKey(), notice.arguments().toArray()));
        Span when = new Span(SwedishTime.clockOf(notice.createdAt())
                .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(getLocale())));
        when.addClassName("bell-when");
        Anchor line = new Anchor(notice.path(), text, when);
        line.addClassName("bell-line");
        line.addClassNames(notice.read() ? "read" : "unread");
        line.getElement().addEventListener("click", click -> {
            notices.markRead(notice.id());
            showCount();
        });
        return line;
    }
}
