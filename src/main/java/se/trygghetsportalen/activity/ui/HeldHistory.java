package se.trygghetsportalen.activity.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import se.trygghetsportalen.activity.domain.SessionVersion;

/** What was said about a session before it was corrected, and why it was. */
class HeldHistory extends Section {
    HeldHistory(List<SessionVersion.Named> versions, ActivityWords words) {
        addClassName("section");
        add(new H2(getTranslation("activity.history")));
        for (SessionVersion.Named named : versions) {
            SessionVersion before = named.version();
            Section card = new Section(
                    new Paragraph(getTranslation(
                            "activity.history.why",
                            words.moment(before.corrected().at()),
                            named.by(),
                            before.reason())),
                    soft(getTranslation(
                            "activity.history.before",
                            words.times(before.openedAt(), before.endedAt()),
                            before.counted().total(),
                            words.hours(before.report().producedMinutes()),
                            before.report().producers())),
                    soft(before.report().reflection()));
            card.addClassName("card");
            add(card);
        }
    }

    private static Paragraph soft(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassNames("soft", "written");
        return paragraph;
    }
}
