package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.outreach.ContactCorrection;
import se.trygghetsportalen.outreach.ContactExport;
import se.trygghetsportalen.outreach.ContactOverview;
import se.trygghetsportalen.outreach.YouthHandOvers;
import se.trygghetsportalen.outreach.domain.ContactFilter;
import se.trygghetsportalen.outreach.domain.ContactLine;
import se.trygghetsportalen.outreach.domain.ContactTotals;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.uikit.DetailsBeside;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.Page;

/** Contacts, latest first, with what the selection adds up to. The filter lives in the address. Leads take it out. */
@Route("kontakter")
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
class ContactListView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private static final String PATH = "kontakter";

    private final ContactFilterBar filters;
    private final ContactTotalsPanel totals;
    private final @Nullable ContactExportPanel export;
    private final ContactGrid grid;
    private final DetailsBeside<ContactLine> found;
    private final Div empty = new Div();
    private transient ContactFilter filter = ContactFilter.ALL;

    ContactListView(
            ContactOverview overview,
            ContactExport export,
            ContactCorrection correction,
            YouthHandOvers handOvers,
            Places places,
            CurrentUser currentUser,
            Clock clock) {
        setTitle(getTranslation("outreach.contacts.title"));
        setIntro(getTranslation("outreach.contacts.intro"));
        filters = new ContactFilterBar(places, overview.workers(), this::filterChanged);
        totals = new ContactTotalsPanel(overview);
        ContactWords words = new ContactWords(getLocale(), this::getTranslation);
        grid = new ContactGrid((after, limit) -> overview.page(filter, after, limit), words);
        found = new DetailsBeside<>(
                grid,
                // As it is by now: the list may be older.
                line -> overview.find(line.contact().id())
                        .map(now -> details(new ContactSight(now, correction, handOvers, words), now, words)));
        found.whenChanged(grid::narrow);
        add(filters, totals);
        if (currentUser.require().isAny(Role.TEAM_LEAD)) {
            this.export = new ContactExportPanel(
                    export,
                    clock,
                    () -> new ContactExportPanel.Selection(
                            filter, totals.totals().map(ContactTotals::rows).orElse(0L)));
            add(this.export);
        } else {
            this.export = null;
        }
        add(empty, found);
    }

    private static DetailsBeside.Details details(ContactSight sight, ContactLine line, ContactWords words) {
        Paragraph when = new Paragraph(words.when(line.contact().content().occurredAt()) + " · " + line.district());
        when.addClassName("soft");
        sight.addComponentAsFirst(when);
        sight.correctButton().ifPresent(sight::add);
        return new DetailsBeside.Details(
                line.arena(), OutreachNavigation.pathOf(line.contact().id()), sight);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        filters.filter().ifPresentOrElse(this::show, () -> showWhatWasFound(false));
    }

    private void filterChanged() {
        Optional<ContactFilter> chosen = filters.filter();
        if (chosen.isPresent()) {
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(PATH, filters.write())));
            show(chosen.get());
        }
    }

    private void show(ContactFilter chosen) {
        filter = chosen;
        grid.restart();
        found.close();
        boolean nothing = totals.show(chosen).filter(known -> known.rows() == 0).isPresent();
        showWhatWasFound(!nothing);
        if (export != null) {
            export.selectionChanged();
        }
        empty.removeAll();
        if (nothing) {
            String which = filter.equals(ContactFilter.ALL) ? "outreach.contacts.empty" : "outreach.contacts.none";
            empty.add(new EmptyState(getTranslation(which + ".title"), getTranslation(which + ".text")));
        }
    }

    private void showWhatWasFound(boolean visible) {
        found.setVisible(visible);
        totals.setVisible(visible);
        if (export != null) {
            export.setVisible(visible);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("outreach.contacts.title");
    }
}
