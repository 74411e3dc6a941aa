package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.trygghetsportalen.outreach.ObservationOverview;
import se.trygghetsportalen.outreach.domain.ListPosition;
import se.trygghetsportalen.outreach.domain.ObservationCategory;
import se.trygghetsportalen.outreach.domain.ObservationFilter;
import se.trygghetsportalen.outreach.domain.ObservationId;
import se.trygghetsportalen.outreach.domain.ObservationLine;
import se.trygghetsportalen.outreach.domain.ObservationState;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.KeysetPages;
import se.trygghetsportalen.uikit.Page;

/** What rounds have seen at places, latest first. The filter lives in the address. */
@Route(ObservationNavigation.PATH)
@StyleSheet("context://observations.css")
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
class ObservationListView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private static final String CATEGORY = "kategori";
    private static final String STATE = "lage";
    private static final String DISTRICT = "omrade";

    private final transient ObservationOverview overview;
    private final transient KeysetPages<ObservationLine, ListPosition<ObservationId>> pages;
    private final ObservationGrid grid;
    private final ComboBox<ObservationCategory> category = new ComboBox<>();
    private final ComboBox<ObservationState> state = new ComboBox<>();
    private final ComboBox<District> district = new ComboBox<>();
    private final Checkbox overdue = new Checkbox();
    private final Paragraph count = new Paragraph();
    private final Div empty = new Div();
    private transient ObservationFilter filter = ObservationFilter.ALL;

    ObservationListView(ObservationOverview overview, Places places, Clock clock) {
        this.overview = overview;
        this.pages =
                new KeysetPages<>((after, limit) -> overview.page(filter, after, limit), ObservationLine::position);
        grid = new ObservationGrid(new ObservationWords(getLocale(), this::getTranslation), clock);
        grid.addClassName("long");
        grid.getElement().setAttribute("aria-label", getTranslation("outreach.observation.title"));
        setTitle(getTranslation("outreach.observation.title"));
        setIntro(getTranslation("outreach.observation.intro"));
        choice(
                category,
                "outreach.observation.filter.category",
                List.of(ObservationCategory.values()),
                each -> getTranslation(each.textKey()));
        choice(
                state,
                "outreach.observation.state",
                List.of(ObservationState.values()),
                each -> getTranslation(each.textKey()));
        choice(district, "outreach.observation.district", places.districts(), District::name);
        overdue.setLabel(getTranslation("outreach.observation.overdue-only"));
        overdue.addValueChangeListener(change -> filterChanged(change.isFromClient()));
        Div filters = new Div(category, state, district, overdue);
        filters.addClassNames("filters", "observation-filters");
        count.addClassName("soft");
        count.getElement().setAttribute("role", "status");
        add(filters, count, empty, grid);
    }

    private <T> void choice(ComboBox<T> field, String labelKey, List<T> items, Function<T, String> words) {
        field.setLabel(getTranslation(labelKey));
        field.setItems(items);
        field.setItemLabelGenerator(words::apply);
        field.setClearButtonVisible(true);
        field.addValueChangeListener(change -> filterChanged(change.isFromClient()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        category.setValue(
                named(parameters, CATEGORY, ObservationCategory.values()).orElse(null));
        state.setValue(named(parameters, STATE, ObservationState.values()).orElse(null));
        district.setValue(parameters
                .getSingleParameter(DISTRICT)
                .flatMap(id -> district.getListDataView()
                        .getItems()
                        .filter(known -> known.id().toString().equals(id))
                        .findFirst())
                .orElse(null));
        overdue.setValue(
                parameters.getSingleParameter(ObservationNavigation.OVERDUE).isPresent());
        show();
    }

    /** What an address names that nobody knows counts as nothing chosen. */
    private static <E extends Enum<E>> Optional<E> named(QueryParameters parameters, String name, E[] values) {
        return parameters
                .getSingleParameter(name)
                .flatMap(text -> Arrays.stream(values)
                        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text))
                        .findFirst());
    }

    private void filterChanged(boolean byPerson) {
        if (!byPerson) {
            return;
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        category.getOptionalValue()
                .ifPresent(value -> parameters.put(CATEGORY, value.name().toLowerCase(Locale.ROOT)));
        state.getOptionalValue()
                .ifPresent(value -> parameters.put(STATE, value.name().toLowerCase(Locale.ROOT)));
        district.getOptionalValue()
                .ifPresent(value -> parameters.put(DISTRICT, value.id().toString()));
        if (overdue.getValue()) {
            parameters.put(ObservationNavigation.OVERDUE, "ja");
        }
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location(ObservationNavigation.PATH, QueryParameters.simple(parameters))));
        show();
    }

    private void show() {
        filter = new ObservationFilter(
                category.getValue(),
                state.getValue(),
                district.getOptionalValue().map(District::id).orElse(null),
                overdue.getValue());
        pages.restart();
        grid.setItems(pages.dataProvider());
        grid.getLazyDataView().setItemCountUnknown();
        int found = overview.count(filter);
        count.setText(getTranslation("outreach.observation.count", found));
        count.setVisible(found > 0);
        grid.setVisible(found > 0);
        empty.removeAll();
        empty.setVisible(found == 0);
        if (found == 0) {
            String which = filter.equals(ObservationFilter.ALL)
                    ? "outreach.observation.empty"
                    : filter.equals(ObservationFilter.OVERDUE)
                            ? "outreach.observation.in-time"
                            : "outreach.observation.none";
            empty.add(new EmptyState(getTranslation(which + ".title"), getTranslation(which + ".text")));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("outreach.observation.title");
    }
}
