package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.trygghetsportalen.outreach.ContactOverview;
import se.trygghetsportalen.outreach.domain.ContactContent;
import se.trygghetsportalen.outreach.domain.ContactLine;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.uikit.Page;

/** One contact with everything that was logged of it. */
@Route("kontakter/:id")
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
class ContactDetailView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient ContactOverview overview;
    private final transient ContactWords words;

    ContactDetailView(ContactOverview overview) {
        this.overview = overview;
        this.words = new ContactWords(getLocale(), this::getTranslation);
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
        ContactContent content = line.contact().content();
        setTitle(line.arena());
        setIntro(words.when(content.occurredAt()) + " · " + line.district());
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "heads", words.heads(content.heads()));
        fact(facts, "genders", words.genders(content.heads()));
        fact(facts, "type", words.type(content));
        fact(facts, "medium", getTranslation(content.medium().textKey()));
        fact(facts, "depth", getTranslation(content.depth().textKey()));
        fact(facts, "minutes", getTranslation("outreach.contacts.minutes", content.minutes()));
        fact(facts, "themes", words.themes(content.themes()));
        fact(facts, "actions", words.actions(content.actions()));
        fact(facts, "follow-up", getTranslation(content.followUp().textKey()));
        fact(facts, "note", content.note());
        fact(facts, "worker", line.worker());
        Section card = new Section(facts);
        card.addClassName("card");
        add(
                card,
                new Anchor(
                        OutreachNavigation.pathOf(line.contact().shift()), getTranslation("outreach.contacts.shift")));
    }

    /** What was not said is left out, rather than shown as a blank. */
    private void fact(DescriptionList facts, String key, String value) {
        if (!value.isBlank()) {
            facts.add(new DescriptionList.Term(getTranslation("outreach.contacts.column." + key)));
            facts.add(new DescriptionList.Description(value));
        }
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
