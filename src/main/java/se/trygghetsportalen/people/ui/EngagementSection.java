package se.trygghetsportalen.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Objects;
import se.trygghetsportalen.people.Engagements;
import se.trygghetsportalen.people.domain.Engagement;
import se.trygghetsportalen.people.domain.EngagementId;
import se.trygghetsportalen.uikit.Notices;

/** The own engagements of somebody who takes part in decisions about organisations. */
class EngagementSection extends Section {
    private final transient Engagements engagements;
    private final Div list = new Div();

    EngagementSection(Engagements engagements) {
        this.engagements = engagements;
        addClassNames("card", "section");
        Button declare = new Button(getTranslation("people.engagement.add"), VaadinIcon.PLUS.create());
        declare.addClickListener(click -> declare());
        add(
                new H2(getTranslation("people.engagement.title")),
                new Paragraph(getTranslation("people.engagement.why")),
                list,
                declare);
        show();
    }

    private void show() {
        list.removeAll();
        List<Engagement> own = engagements.own();
        if (own.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("people.engagement.none"));
            none.addClassName("soft");
            list.add(none);
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        own.forEach(engagement -> rows.add(new ListItem(row(engagement))));
        list.add(rows);
    }

    private Component row(Engagement engagement) {
        Engagement.Content content = engagement.content();
        Span title = new Span(content.organisation().written() + " · "
                + AccountWords.engagementRole(this, content.role()) + " · "
                + AccountWords.relation(this, content.relation()));
        title.addClassName("row-title");
        Span detail = new Span(getTranslation(
                "people.engagement.period", content.from().toString(), Objects.toString(content.to(), "")));
        detail.addClassName("row-detail");
        Div words = new Div(title, detail);
        words.addClassName("row-words");
        Button change = new Button(getTranslation("people.engagement.change"), click -> change(engagement));
        change.addThemeVariants(ButtonVariant.TERTIARY);
        change.setAriaLabel(getTranslation(
                "people.engagement.change.aria", content.organisation().written()));
        Div row = new Div(words, change);
        row.addClassName("row");
        return row;
    }

    private void declare() {
        EngagementId id = EngagementId.next();
        new EngagementDialog(
                        getTranslation("people.engagement.add"),
                        EngagementDialog.EMPTY,
                        0,
                        (details, version) -> engagements.declare(id, details),
                        this::stored)
                .open();
    }

    private void change(Engagement engagement) {
        new EngagementDialog(
                        getTranslation("people.engagement.change.title"),
                        engagement.details(),
                        engagement.version(),
                        (details, version) -> engagements.change(engagement.id(), version, details),
                        this::stored)
                .open();
    }

    private void stored(Engagement engagement) {
        Notices.success(getTranslation("people.engagement.saved"));
        show();
    }
}
