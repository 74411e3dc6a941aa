package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import se.trygghetsportalen.outreach.YouthHandOvers;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.handover.YouthHandOver;
import se.trygghetsportalen.outreach.domain.handover.YouthHandOverState;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.ConfirmQuestion;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.StatusBadge;
import se.trygghetsportalen.uikit.Tone;

/** Who was handed over to mentoring from a contact, what mentoring answered, and the way to hand somebody over. */
class YouthHandOverSection extends Section {
    private final transient ContactId contact;
    private final transient YouthHandOvers handOvers;
    private final transient ContactWords words;

    YouthHandOverSection(ContactId contact, YouthHandOvers handOvers, ContactWords words) {
        this.contact = contact;
        this.handOvers = handOvers;
        this.words = words;
        addClassNames("card", "section");
        show();
    }

    private void show() {
        removeAll();
        List<YouthHandOver> sent = handOvers.of(contact);
        boolean may = handOvers.mayHandOver(contact);
        setVisible(may || !sent.isEmpty());
        if (!isVisible()) {
            return;
        }
        add(new H2(getTranslation("outreach.hand-over.title")));
        if (may) {
            Paragraph explain = new Paragraph(getTranslation("outreach.hand-over.explain"));
            explain.addClassName("soft");
            add(explain);
        }
        if (!sent.isEmpty()) {
            UnorderedList rows = new UnorderedList();
            rows.addClassName("rows");
            sent.forEach(each -> rows.add(row(each)));
            add(rows);
        }
        if (may) {
            add(new Button(
                    getTranslation("outreach.hand-over.send"),
                    VaadinIcon.HANDSHAKE.create(),
                    click -> new YouthHandOverDialog(contact, handOvers, () -> {
                                Notices.success(getTranslation("outreach.hand-over.sent"));
                                show();
                            })
                            .open()));
        }
    }

    private ListItem row(YouthHandOver sent) {
        Span title = new Span(
                sent.alias().isEmpty()
                        ? getTranslation("outreach.hand-over.born", Integer.toString(sent.birthYear()))
                        : sent.alias());
        title.addClassName("row-title");
        Span when = new Span(getTranslation("outreach.hand-over.when", words.when(sent.sentAt())));
        when.addClassName("row-detail");
        Span said = new Span(title, when);
        said.addClassName("row-words");
        if (!sent.reason().isEmpty()) {
            Span reason = new Span(sent.reason());
            reason.addClassName("row-detail");
            said.add(reason);
        }
        Div row = new Div(said, new StatusBadge(status(sent.state())));
        row.addClassName("row");
        if (sent.state() == YouthHandOverState.WAITING) {
            row.add(new Button(getTranslation("outreach.hand-over.take-back"), click -> ask(sent)));
        }
        return new ListItem(row);
    }

    private void ask(YouthHandOver sent) {
        new ConfirmQuestion(
                        getTranslation("outreach.hand-over.take-back.question"),
                        getTranslation("outreach.hand-over.take-back.consequence"),
                        getTranslation("outreach.hand-over.take-back"),
                        () -> {
                            if (!(handOvers.takeBack(sent.id()) instanceof SaveOutcome.Saved<YouthHandOver>)) {
                                Notices.failure(getTranslation("outreach.hand-over.problem.answered"));
                            }
                            show();
                        })
                .dangerous()
                .open();
    }

    private StatusBadge.Status status(YouthHandOverState state) {
        String word = getTranslation(state.textKey());
        return switch (state) {
            case WAITING -> new StatusBadge.Status(word, VaadinIcon.HOURGLASS, Tone.WARNING);
            case ACCEPTED -> new StatusBadge.Status(word, VaadinIcon.CHECK_CIRCLE, Tone.SUCCESS);
            case DECLINED -> new StatusBadge.Status(word, VaadinIcon.BAN, Tone.NEUTRAL);
            case TAKEN_BACK -> new StatusBadge.Status(word, VaadinIcon.ARROW_BACKWARD, Tone.NEUTRAL);
        };
    }
}
