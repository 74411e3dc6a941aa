package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.trygghetsportalen.outreach.CoverageOverview;
import se.trygghetsportalen.outreach.domain.Coverage;
import se.trygghetsportalen.outreach.domain.CoverageFigure;
import se.trygghetsportalen.outreach.domain.CoverageFilter;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.DateField;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.Page;

/** When and where teams are out, beside what they meet, and the hours in which nobody was. The filter is the address. */
@Route(PlanNavigation.COVERAGE)
@RolesAllowed(Roles.TEAM_LEAD)
@StyleSheet("context://planning.css")
class CoverageView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private static final String FROM = "fran";
    private static final String TO = "till";
    private static final String DISTRICT = "omrade";
    private static final String FIGURE = "visa";

    private final transient CoverageOverview overview;
    private final transient Places places;
    private final transient Clock clock;
    private final DateField from = new DateField(getTranslation("outreach.contacts.from"));
    private final DateField to = new DateField(getTranslation("outreach.contacts.to"));
    private final ComboBox<District> district = new ComboBox<>(getTranslation("outreach.contacts.district"));
    private final Select<CoverageFigure> figure = new Select<>();
    private final Div content = new Div();
    private boolean showing;

    CoverageView(CoverageOverview overview, Places places, Clock clock) {
        this.overview = overview;
        this.places = places;
        this.clock = clock;
        setTitle(getTranslation("outreach.coverage.title"));
        setIntro(getTranslation("outreach.coverage.intro"));
        district.setItems(places.districts());
        district.setItemLabelGenerator(District::name);
        district.setClearButtonVisible(true);
        figure.setLabel(getTranslation("outreach.coverage.figure"));
        figure.setItems(CoverageFigure.values());
        figure.setItemLabelGenerator(each -> getTranslation(each.textKey()));
        from.addValueChangeListener(change -> changed(change.isFromClient()));
        to.addValueChangeListener(change -> changed(change.isFromClient()));
        district.addValueChangeListener(change -> changed(change.isFromClient()));
        figure.addValueChangeListener(change -> changed(change.isFromClient()));
        Div filters = new Div(from, to, district, figure);
        filters.addClassName("filters");
        content.addClassName("shift-content");
        add(filters, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        CoverageFilter usual = CoverageFilter.fourWeeksTo(today(), null);
        showing = true;
        from.setValue(
                parameters.getSingleParameter(FROM).flatMap(CoverageView::day).orElse(usual.from()));
        to.setValue(parameters.getSingleParameter(TO).flatMap(CoverageView::day).orElse(usual.to()));
        district.setValue(parameters
                .getSingleParameter(DISTRICT)
                .flatMap(id -> places.districts().stream()
                        .filter(each -> each.id().toString().equals(id))
                        .findFirst())
                .orElse(null));
        figure.setValue(parameters
                .getSingleParameter(FIGURE)
                .flatMap(name -> Arrays.stream(CoverageFigure.values())
                        .filter(each -> each.name().equalsIgnoreCase(name))
                        .findFirst())
                .orElse(CoverageFigure.WORKED));
        showing = false;
        show();
    }

    private void changed(boolean byPerson) {
        if (showing || !byPerson) {
            return;
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        Optional.ofNullable(from.getValue()).ifPresent(day -> parameters.put(FROM, day.toString()));
        Optional.ofNullable(to.getValue()).ifPresent(day -> parameters.put(TO, day.toString()));
        Optional.ofNullable(district.getValue())
                .ifPresent(each -> parameters.put(DISTRICT, each.id().toString()));
        Optional.ofNullable(figure.getValue())
                .ifPresent(each -> parameters.put(FIGURE, each.name().toLowerCase(Locale.ROOT)));
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location(PlanNavigation.COVERAGE, QueryParameters.simple(parameters))));
        show();
    }

    private void show() {
        content.removeAll();
        if (from.getValue() == null || to.getValue() == null) {
            content.add(new EmptyState(
                    getTranslation("outreach.coverage.no-period.title"),
                    getTranslation("outreach.coverage.no-period.text")));
            return;
        }
        to.setInvalid(false);
        CoverageFilter filter = new CoverageFilter(
                from.getValue(),
                to.getValue(),
                district.getValue() == null ? null : district.getValue().id());
        if (!filter.isPossible()) {
            to.setErrorMessage(getTranslation("outreach.coverage.period", CoverageFilter.MOST_DAYS));
            to.setInvalid(true);
            return;
        }
        CoverageOverview.Sight sight = overview.of(filter);
        content.add(new UncoveredSlots(
                sight.uncovered(), filter.equals(CoverageFilter.fourWeeksTo(today(), filter.district()))));
        Coverage coverage = sight.coverage();
        if (coverage.isEmpty()) {
            content.add(new EmptyState(
                    getTranslation("outreach.coverage.empty.title"), getTranslation("outreach.coverage.empty.text")));
            return;
        }
        content.add(new HeatTable(coverage, figure.getValue()));
        content.add(new CoverageByPlace(
                coverage, filter.district() == null ? places.districts() : List.of(), places.arenas()));
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("outreach.coverage.title");
    }
}
