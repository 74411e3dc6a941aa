package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import se.trygghetsportalen.outreach.ContactCorrection;
import se.trygghetsportalen.outreach.YouthHandOvers;
import se.trygghetsportalen.outreach.domain.Contact;
import se.trygghetsportalen.outreach.domain.ContactLine;
import se.trygghetsportalen.outreach.domain.ContactVersionLine;

/** Everything that was logged of a contact, and how it was corrected: on its own page, and beside the list. */
class ContactSight extends Div {
    private final transient Contact contact;
    private final boolean mayCorrect;

    ContactSight(ContactLine line, ContactCorrection correction, YouthHandOvers handOvers, ContactWords words) {
        contact = line.contact();
        mayCorrect = correction.mayCorrect(contact);
        addClassName("contact-sight");
        ContactFacts facts = new ContactFacts(words, this::getTranslation);
        DescriptionList list = new DescriptionList();
        list.addClassName("facts");
        facts.all(contact.content()).forEach((label, value) -> ContactFacts.add(list, label, value));
        ContactFacts.add(list, getTranslation("outreach.contacts.column.worker"), line.worker());
        Section card = new Section(list);
        card.addClassName("card");
        add(card, new YouthHandOverSection(contact.id(), handOvers, words));
        List<ContactVersionLine> versions = correction.history(contact);
        if (!versions.isEmpty()) {
            add(new ContactHistory(contact.content(), versions, facts, words));
        }
        add(new Anchor(OutreachNavigation.pathOf(contact.shift()), getTranslation("outreach.contacts.shift")));
    }

    /** Leads to where the contact is corrected; empty for those who may not. */
    Optional<Button> correctButton() {
        return mayCorrect
                ? Optional.of(new Button(
                        getTranslation("outreach.contact.correct"),
                        VaadinIcon.EDIT.create(),
                        click -> getUI().orElseThrow().navigate(OutreachNavigation.correctionPath(contact.id()))))
                : Optional.empty();
    }
}
