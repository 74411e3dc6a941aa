package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.trygghetsportalen.outreach.ContactCorrection;
import se.trygghetsportalen.outreach.ContactOverview;
import se.trygghetsportalen.outreach.YouthHandOvers;
import se.trygghetsportalen.outreach.domain.ContactLine;
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

    ContactDetailView(ContactOverview overview, ContactCorrection correction, YouthHandOvers handOvers) {
        this.overview = overview;
        this.correction = correction;
        this.handOvers = handOvers;
        this.words = new ContactWords(getLocale(), this::getTranslation);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContactLine line = event.getRouteParameters()
                .get("id")
                .flatMap(OutreachNavigation::contactId)
                .flatMap(overview::find)
                .orElseThrow(NotFoundException::new);
        setTitle(line.arena());
        setIntro(words.when(line.contact().content().occurredAt()) + " · " + line.district());
        ContactSight sight = new ContactSight(line, correction, handOvers, words);
        sight.correctButton().ifPresent(this::setPrimaryAction);
        add(sight);
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
