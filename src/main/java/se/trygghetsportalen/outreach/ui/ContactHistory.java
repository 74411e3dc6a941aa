package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import se.trygghetsportalen.outreach.domain.ContactContent;
import se.trygghetsportalen.outreach.domain.ContactVersionLine;

/** How a contact was corrected, the latest first: who, when, why, and what stood there before. */
class ContactHistory extends Section {
    ContactHistory(ContactContent now, List<ContactVersionLine> versions, ContactFacts facts, ContactWords words) {
        addClassNames("card", "contact-history");
        add(new H2(getTranslation("outreach.contact.history")));
        Map<String, String> after = facts.all(now);
        for (ContactVersionLine line : versions) {
            Map<String, String> before = facts.all(line.version().content());
            Paragraph reason = new Paragraph(line.version().reason());
            reason.addClassName("written");
            DescriptionList changes = new DescriptionList();
            changes.addClassName("facts");
            for (Map.Entry<String, String> fact : before.entrySet()) {
                if (!fact.getValue().equals(after.get(fact.getKey()))) {
                    ContactFacts.add(
                            changes,
                            fact.getKey(),
                            fact.getValue().isBlank()
                                    ? getTranslation("outreach.contact.history.nothing")
                                    : fact.getValue());
                }
            }
            Details stood = new Details(getTranslation("outreach.contact.history.before"), changes);
            stood.setOpened(true);
            add(
                    new Div(getTranslation(
                            "outreach.contact.history.by",
                            words.when(line.version().replacedAt()),
                            line.replacedBy())),
                    reason,
                    stood);
            after = before;
        }
    }
}
