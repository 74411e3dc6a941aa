package se.trygghetsportalen.mentoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.mentoring.domain.Meeting;

/** The meetings of a match, the latest first. */
class MeetingList extends Div {
    MeetingList(List<Meeting> meetings, MentoringWords words) {
        this(meetings, words, null);
    }

    /** The same, where each can be taken back. */
    MeetingList(List<Meeting> meetings, MentoringWords words, @Nullable Consumer<Meeting> takeBack) {
        if (meetings.isEmpty()) {
            add(new Paragraph(words.text("mentoring.meetings.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rows");
        for (Meeting meeting : meetings) {
            Span title = new Span(words.day(meeting.day()));
            title.addClassName("row-title");
            Span said = new Span(title, detail(said(meeting, words)));
            said.addClassName("row-words");
            if (!meeting.steps().isEmpty()) {
                said.add(detail(words.keys(
                        meeting.steps().stream().map(step -> step.textKey()).toList())));
            }
            Div row = new Div(said);
            row.addClassName("row");
            if (takeBack != null) {
                Button button =
                        new Button(words.text("mentoring.meeting.take-back"), click -> takeBack.accept(meeting));
                button.addThemeVariants(ButtonVariant.TERTIARY);
                button.setAriaLabel(words.text("mentoring.meeting.take-back.of", words.day(meeting.day())));
                row.add(button);
            }
            list.add(new ListItem(row));
        }
        add(list);
    }

    private static String said(Meeting meeting, MentoringWords words) {
        return meeting.cancelledBy() == null
                ? words.text(
                        "mentoring.meeting.said",
                        meeting.minutes(),
                        words.text(meeting.medium().textKey()),
                        words.text(meeting.initiative().textKey()))
                : words.text(
                        "mentoring.meeting.cancelled",
                        words.text(meeting.cancelledBy().textKey()));
    }

    private static Span detail(String text) {
        Span detail = new Span(text);
        detail.addClassName("row-detail");
        return detail;
    }
}
