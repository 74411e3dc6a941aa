package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import se.trygghetsportalen.outreach.ObservationOverview;
import se.trygghetsportalen.outreach.domain.ListPosition;
import se.trygghetsportalen.outreach.domain.ObservationFilter;
import se.trygghetsportalen.outreach.domain.ObservationId;
import se.trygghetsportalen.outreach.domain.ObservationLine;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.uikit.DetailsBeside;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.KeysetPages;
import se.trygghetsportalen.uikit.MapTiles;
import se.trygghetsportalen.uikit.Page;

/** What rounds have seen at places, latest first, and where on a map. The filter lives in the address. */
@Route(ObservationNavigation.PATH)
@StyleSheet("context://observations.css")
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
class ObservationListView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient ObservationOverview overview;
    private final transient KeysetPages<ObservationLine, ListPosition<ObservationId>> pages;
    private final ObservationFilterBar filters;
    private final ObservationGrid grid;
    private final DetailsBeside<ObservationLine> list;
    private final ObservationMap map;
    private final Paragraph count = new Paragraph();
    private final Div found = new Div();
    private final Div empty = new Div();
    private transient ObservationFilter filter = ObservationFilter.ALL;

    ObservationListView(
            ObservationOverview overview,
            ObservationSight.Services services,
            Places places,
            MapTiles tiles,
            Clock clock) {
        this.overview = overview;
        this.pages =
                new KeysetPages<>((after, limit) -> overview.page(filter, after, limit), ObservationLine::position);
        filters = new ObservationFilterBar(places, this::filterChanged);
        map = new ObservationMap(places, tiles, filters::choose);
        ObservationWords words = new ObservationWords(getLocale(), this::getTranslation);
        grid = new ObservationGrid(words, clock);
        list = new DetailsBeside<>(
                grid, line -> overview.find(line.observation().id()).map(now -> details(now, words, services)));
        list.whenChanged(open -> map.setVisible(!open));
        grid.addClassName("long");
        grid.getElement().setAttribute("aria-label", getTranslation("outreach.observation.title"));
        setTitle(getTranslation("outreach.observation.title"));
        setIntro(getTranslation("outreach.observation.intro"));
        count.addClassName("soft");
        count.getElement().setAttribute("role", "status");
        found.addClassName("observations-found");
        found.add(map, list);
        add(filters, count, empty, found);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        show();
    }

    private void filterChanged() {
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location(ObservationNavigation.PATH, filters.write())));
        show();
    }

    private void show() {
        filter = filters.filter();
        list.close();
        pages.restart();
        grid.setItems(pages.dataProvider());
        grid.getLazyDataView().setItemCountUnknown();
        int all = overview.count(filter);
        count.setText(getTranslation("outreach.observation.count", all));
        count.setVisible(all > 0);
        found.setVisible(all > 0);
        empty.removeAll();
        empty.setVisible(all == 0);
        if (all > 0) {
            map.show(overview.byPlace(filter));
        } else {
            String which = whyNothing();
            empty.add(new EmptyState(getTranslation(which + ".title"), getTranslation(which + ".text")));
        }
    }

    private DetailsBeside.Details details(
            ObservationLine line, ObservationWords words, ObservationSight.Services services) {
        Paragraph where = new Paragraph(line.arena() + ", " + line.district());
        where.addClassName("soft");
        Div content = new Div(where, new ObservationSight(line.observation().id(), services, now -> {
            if (!now.equals(line)) {
                pages.restart();
                grid.getDataProvider().refreshAll();
            }
        }));
        return new DetailsBeside.Details(
                words.heading(line.observation()),
                ObservationNavigation.pathOf(line.observation().id()),
                content);
    }

    private String whyNothing() {
        if (filter.equals(ObservationFilter.ALL)) {
            return "outreach.observation.empty";
        }
        return filter.equals(ObservationFilter.OVERDUE) ? "outreach.observation.in-time" : "outreach.observation.none";
    }

    @Override
    public String getPageTitle() {
        return getTranslation("outreach.observation.title");
    }
}
