package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import se.trygghetsportalen.outreach.ContactCorrection;
import se.trygghetsportalen.outreach.ContactOverview;
import se.trygghetsportalen.outreach.YouthHandOvers;
import se.trygghetsportalen.outreach.domain.Contact;
import se.trygghetsportalen.outreach.domain.ContactContent;
import se.trygghetsportalen.outreach.domain.ContactLine;
import se.trygghetsportalen.outreach.domain.ContactVersionLine;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.uikit.Page;

/** One contact with everything that was logged of it, and how it was corrected. */
@Route("kontakter/:id")
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
class ContactDetailView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient ContactOverview overview;
    private final transient ContactCorrection correction;
    private final transient YouthHandOvers handOvers;
    private final transient ContactWords words;
    private final transient ContactFacts facts;

    ContactDetailView(ContactOverview overview, ContactCorrection correction, YouthHandOvers handOvers) {
        this.overview = overview;
        this.correction = correction;
        this.handOvers = handOvers;
        this.words = new ContactWords(getLocale(), this::getTranslation);
        this.facts = new ContactFacts(words, this::getTranslation);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContactLine line = event.getRouteParameters()
                .get("id")
                .flatMap(OutreachNavigation::contactId)
                .flatMap(overview::find)
                .orElseThrow(NotFoundException::new);
        show(line);
    }

    private void show(ContactLine line) {
        Contact contact = line.contact();
        ContactContent content = contact.content();
        setTitle(line.arena());
        setIntro(words.when(content.occurredAt()) + " · " + line.district());
        DescriptionList list = new DescriptionList();
        list.addClassName("facts");
        facts.all(content).forEach((label, value) -> ContactFacts.add(list, label, value));
        ContactFacts.add(list, getTranslation("outreach.contacts.column.worker"), line.worker());
        Section card = new Section(list);
        card.addClassName("card");
        add(card);
        add(new YouthHandOverSection(contact.id(), handOvers, words));
        List<ContactVersionLine> versions = correction.history(contact);
        if (!versions.isEmpty()) {
            add(new ContactHistory(content, versions, facts, words));
        }
        add(new Anchor(OutreachNavigation.pathOf(contact.shift()), getTranslation("outreach.contacts.shift")));
        if (correction.mayCorrect(contact)) {
            setPrimaryAction(new Button(
                    getTranslation("outreach.contact.correct"),
                    VaadinIcon.EDIT.create(),
                    click -> getUI().orElseThrow().navigate(OutreachNavigation.correctionPath(contact.id()))));
        }
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
