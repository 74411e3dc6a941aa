package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.trygghetsportalen.outreach.ShiftOverview;
import se.trygghetsportalen.outreach.domain.ShiftLine;
import se.trygghetsportalen.outreach.domain.ShiftState;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.KeysetPages;
import se.trygghetsportalen.uikit.Page;

/** Shifts: those that are out or to come first, then those that are over. */
@Route("pass")
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
class ShiftListView extends Page implements HasDynamicTitle {
    private static final int PAGE_SIZE = 30;

    private final transient ShiftWords words = new ShiftWords(getLocale(), this::getTranslation);

    ShiftListView(ShiftOverview overview, Clock clock) {
        setTitle(getTranslation("outreach.shifts.title"));
        setIntro(getTranslation("outreach.shifts.intro"));
        List<ShiftLine> current = overview.current();
        List<ShiftLine> latest = overview.past(null, PAGE_SIZE);
        boolean anyPast = !latest.isEmpty();
        if (current.isEmpty() && !anyPast) {
            add(new EmptyState(
                    getTranslation("outreach.shifts.empty.title"), getTranslation("outreach.shifts.empty.text")));
            return;
        }
        Optional<ShiftLine> tonight = overview.ownCurrent().stream()
                .filter(line -> OutreachStartCards.isTonight(line, clock.instant()))
                .min(Comparator.comparing(line -> line.state() != ShiftState.STARTED));
        tonight.ifPresent(line -> add(OutreachStartCards.ownShift(line, clock.instant())));
        current = current.stream()
                .filter(line -> tonight.filter(line::equals).isEmpty())
                .toList();
        if (!current.isEmpty()) {
            Grid<ShiftLine> grid = grid("outreach.shifts.current");
            grid.setAllRowsVisible(true);
            grid.setItems(current);
            add(section("outreach.shifts.current", grid));
        }
        if (anyPast) {
            Grid<ShiftLine> grid = grid("outreach.shifts.past");
            if (latest.size() < PAGE_SIZE) {
                grid.setAllRowsVisible(true);
                grid.setItems(latest);
            } else {
                grid.addClassName("long");
                grid.setPageSize(PAGE_SIZE);
                grid.setItems(new KeysetPages<>(overview::past, ShiftLine::position).dataProvider());
                grid.getLazyDataView().setItemCountUnknown();
            }
            add(section("outreach.shifts.past", grid));
        }
    }

    private Section section(String titleKey, Grid<ShiftLine> grid) {
        Section section = new Section(new H2(getTranslation(titleKey)), grid);
        section.addClassName("section");
        return section;
    }

    private Grid<ShiftLine> grid(String labelKey) {
        Grid<ShiftLine> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addClassNames("block-grid", "no-header");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation(labelKey));
        grid.addColumn(block());
        grid.addItemClickListener(click -> click.getSource()
                .getUI()
                .orElseThrow()
                .navigate(OutreachNavigation.pathOf(click.getItem().id())));
        return grid;
    }

    private Renderer<ShiftLine> block() {
        return LitRenderer.<ShiftLine>of("""
            <div class="row">
              <span class="row-words">
                <a class="row-title" href="${item.path}">${item.when}</a>
                <span class="row-detail">${item.team}</span>
                <span class="row-detail">${item.places}</span>
              </span>
              <span class="status ${item.tone}"><vaadin-icon icon="${item.icon}"></vaadin-icon><span>${item.state}</span></span>
            </div>
            """)
                .withProperty("path", line -> OutreachNavigation.pathOf(line.id()))
                .withProperty("when", line -> words.times(line.from(), line.to()))
                .withProperty("team", line -> String.join(", ", line.team()))
                .withProperty("places", line -> String.join(" · ", line.places()))
                .withProperty("state", line -> words.status(line.state()).word())
                .withProperty(
                        "icon",
                        line -> words.status(line.state()).icon().create().getIcon())
                .withProperty(
                        "tone", line -> words.status(line.state()).tone().name().toLowerCase(Locale.ROOT));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("outreach.shifts.title");
    }
}
