package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import se.trygghetsportalen.bonus.BonusReports;
import se.trygghetsportalen.bonus.BonusReports.Row;
import se.trygghetsportalen.bonus.BonusYears;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearState;
import se.trygghetsportalen.bonus.domain.ReportState;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.PhoneRows;
import se.trygghetsportalen.uikit.StatusBadge;
import se.trygghetsportalen.uikit.StatusBadge.Status;
import se.trygghetsportalen.uikit.Tone;

/** Which associations have reported what they did with their bonus, and which have not. */
@Route(BonusNavigation.REPORTS)
@RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER, Roles.AUDITOR})
@StyleSheet("context://bonus.css")
class ReportListView extends Page implements HasDynamicTitle {
    private static final int ALL_ROWS = 50;

    private final transient BonusReports reports;
    private final boolean officer;
    private final Div content = new Div();

    ReportListView(BonusReports reports, BonusYears years, CurrentUser currentUser) {
        this.reports = reports;
        officer = currentUser.require().isAny(Role.PROGRAMME_OFFICER);
        setTitle(getTranslation("bonus.reports.title"));
        content.addClassName("application-content");
        List<BonusYear> decided = years.all().stream()
                .filter(year -> year.state() == BonusYearState.PROPOSAL
                        || year.state() == BonusYearState.DECIDED
                        || year.state() == BonusYearState.CLOSED)
                .toList();
        if (decided.isEmpty()) {
            add(empty());
            return;
        }
        Select<BonusYear> year = new Select<>();
        year.setLabel(getTranslation("bonus.year.field.year"));
        year.setItems(decided);
        year.setItemLabelGenerator(each -> String.valueOf(each.plan().year()));
        year.addValueChangeListener(change -> show(change.getValue()));
        add(year, content);
        year.setValue(decided.getFirst());
    }

    private EmptyState empty() {
        return new EmptyState(getTranslation("bonus.reports.empty"), getTranslation("bonus.reports.empty.how"));
    }

    private void show(BonusYear year) {
        content.removeAll();
        List<Row> rows = reports.ofYear(year.id());
        if (rows.isEmpty()) {
            content.add(empty());
            return;
        }
        content.add(new Paragraph(getTranslation(
                "bonus.reports.summary",
                BonusWords.day(year.plan().reportBy(), getLocale()),
                count(rows, ReportState.MISSING),
                count(rows, ReportState.REPORTED),
                rows.size())));
        content.add(grid(rows));
    }

    private static long count(List<Row> rows, ReportState state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }

    private Grid<Row> grid(List<Row> rows) {
        Grid<Row> grid = new Grid<>();
        grid.setItems(rows);
        grid.setAllRowsVisible(rows.size() <= ALL_ROWS);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("bonus.reports.title"));
        grid.addColumn(LitRenderer.<Row>of("${item.path ? html`<a href=\"${item.path}\">${item.name}</a>` : item.name}")
                        .withProperty("path", this::path)
                        .withProperty("name", Row::association))
                .setHeader(getTranslation("bonus.inbox.association"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(StatusBadge.renderer(this::status))
                .setHeader(getTranslation("bonus.inbox.state"))
                .setAutoWidth(true);
        PhoneRows.in(
                grid, row -> PhoneRows.Block.of(row.association(), status(row)).leadingTo(path(row)), null);
        return grid;
    }

    private String path(Row row) {
        if (row.disqualified()) {
            return "";
        }
        return officer ? BonusNavigation.pathOf(row.application()) : DecisionNavigation.pathOf(row.decision());
    }

    private Status status(Row row) {
        ReportState state = row.state();
        return state == null
                ? new Status(getTranslation("bonus.assessment.conflict"), VaadinIcon.LOCK, Tone.WARNING)
                : ReportWords.status(this, state);
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
