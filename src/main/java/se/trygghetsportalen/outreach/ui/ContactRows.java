package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import se.trygghetsportalen.outreach.domain.ContactContent;
import se.trygghetsportalen.outreach.domain.ContactLine;

/** The contacts of one shift, latest first: an evening has few enough to show them all. */
class ContactRows extends UnorderedList {
    ContactRows(List<ContactLine> lines, ContactWords words) {
        addClassNames("rows", "card");
        for (ContactLine line : lines) {
            ContactContent content = line.contact().content();
            Span title = new Span(words.heads(content.heads()));
            title.addClassName("row-title");
            Span detail =
                    new Span(words.when(content.occurredAt()) + " · " + line.arena() + " · " + words.type(content));
            detail.addClassName("row-detail");
            Span rowWords = new Span(title, detail);
            rowWords.addClassName("row-words");
            if (!content.themes().isEmpty()) {
                Span themes = new Span(words.themes(content.themes()));
                themes.addClassName("row-detail");
                rowWords.add(themes);
            }
            Anchor row = new Anchor(OutreachNavigation.pathOf(line.contact().id()), rowWords);
            row.addClassName("row");
            add(new ListItem(row));
        }
    }
}
