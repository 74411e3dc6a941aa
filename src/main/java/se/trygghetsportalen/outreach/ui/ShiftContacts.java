package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import se.trygghetsportalen.outreach.domain.ContactLine;

/** What has been logged during one shift. */
class ShiftContacts extends Section {
    ShiftContacts(List<ContactLine> lines) {
        addClassName("section");
        add(new H2(getTranslation("outreach.shift.contacts", lines.size())));
        if (lines.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("outreach.shift.contacts.none"));
            none.addClassName("soft");
            add(none);
        } else {
            add(new ContactRows(lines, new ContactWords(getLocale(), this::getTranslation)));
        }
    }
}
