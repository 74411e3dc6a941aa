package se.trygghetsportalen.activity.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.activity.ActivityExport;
import se.trygghetsportalen.activity.ActivityOverview;
import se.trygghetsportalen.activity.domain.ActivityFigures;
import se.trygghetsportalen.activity.domain.FigurePeriod;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.SuppressedTable;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.Page;

/** What a year or a quarter of open activity adds up to, as charts and tables. The period lives in the address. */
@Route(ActivityNavigation.FIGURES)
@StyleSheet("context://activity.css")
@RolesAllowed(Roles.TEAM_LEAD)
class FiguresView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private static final String YEAR = "ar";
    private static final String QUARTER = "kvartal";
    private static final int YEARS_BACK = 10;
    private static final int WHOLE_YEAR = 0;

    private final transient ActivityOverview overview;
    private final transient ActivityWords words = new ActivityWords(getLocale(), this::getTranslation);
    private final Select<Integer> year = new Select<>();
    private final Select<Integer> quarter = new Select<>();
    private final FiguresExport export;
    private final Div content = new Div();

    FiguresView(ActivityOverview overview, ActivityExport export, Clock clock) {
        this.overview = overview;
        int thisYear = SwedishTime.dayOf(clock.instant()).getYear();
        setTitle(getTranslation("activity.figures.title"));
        setIntro(getTranslation("activity.figures.intro"));
        year.setLabel(getTranslation("activity.figures.year"));
        year.setItems(IntStream.rangeClosed(0, YEARS_BACK)
                .mapToObj(back -> thisYear - back)
                .toList());
        year.setItemLabelGenerator(each -> Integer.toString(each));
        year.setValue(thisYear);
        quarter.setLabel(getTranslation("activity.figures.part"));
        quarter.setItems(WHOLE_YEAR, 1, 2, 3, 4);
        quarter.setItemLabelGenerator(each -> each == WHOLE_YEAR
                ? getTranslation("activity.figures.whole-year")
                : getTranslation("activity.figures.quarter", each));
        quarter.setValue(WHOLE_YEAR);
        year.addValueChangeListener(change -> changed(change.isFromClient()));
        quarter.addValueChangeListener(change -> changed(change.isFromClient()));
        this.export = new FiguresExport(export, this::period);
        Div filters = new Div(year, quarter);
        filters.addClassName("filters");
        content.addClassName("figures");
        add(filters, content, this.export);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters address = event.getLocation().getQueryParameters();
        number(address, YEAR, year).ifPresent(year::setValue);
        number(address, QUARTER, quarter).ifPresent(quarter::setValue);
        show();
    }

    /** What an address names that is not offered counts as nothing chosen. */
    private static Optional<Integer> number(QueryParameters address, String name, Select<Integer> offered) {
        return address.getSingleParameter(name)
                .flatMap(text -> offered.getListDataView()
                        .getItems()
                        .filter(each -> each.toString().equals(text))
                        .findFirst());
    }

    private void changed(boolean byPerson) {
        if (!byPerson) {
            return;
        }
        QueryParameters address = QueryParameters.simple(Map.of(
                YEAR, year.getValue().toString(), QUARTER, quarter.getValue().toString()));
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location(ActivityNavigation.FIGURES, address)));
        show();
    }

    private FigurePeriod period() {
        return new FigurePeriod(year.getValue(), quarter.getValue() == WHOLE_YEAR ? null : quarter.getValue());
    }

    private void show() {
        ActivityFigures figures = overview.figures(period());
        content.removeAll();
        boolean nothing = figures.arenas().isEmpty();
        export.setVisible(!nothing);
        if (nothing) {
            content.add(new EmptyState(
                    getTranslation("activity.figures.empty.title"), getTranslation("activity.figures.empty.text")));
            return;
        }
        export.periodChanged();
        content.add(FigureCharts.hours(figures, getLocale()));
        content.add(FigureTables.hours(figures, words));
        List<String> names =
                figures.arenas().stream().map(ActivityFigures.OfArena::name).toList();
        SuppressedTable visits = figures.visits();
        if (visits != null) {
            content.add(FigureCharts.visits(visits, names));
        }
        section("activity.figures.visits", "activity.figures.visits.text", visits, names);
        section("activity.figures.visitors", "activity.figures.visitors.text", figures.visitors(), names);
        content.add(new Paragraph(getTranslation("activity.figures.hidden", SuppressedTable.THRESHOLD)));
    }

    private void section(String titleKey, String textKey, @Nullable SuppressedTable counts, List<String> names) {
        if (counts != null) {
            Section section = new Section(
                    new H2(getTranslation(titleKey)),
                    new Paragraph(getTranslation(textKey)),
                    FigureTables.counts(getTranslation(titleKey), counts, names));
            section.addClassName("section");
            content.add(section);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("activity.figures.title");
    }
}
