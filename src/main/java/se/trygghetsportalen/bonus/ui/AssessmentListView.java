package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import se.trygghetsportalen.bonus.AssessmentDesk;
import se.trygghetsportalen.bonus.AssessmentDesk.Row;
import se.trygghetsportalen.bonus.BonusYears;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearState;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.PhoneRows;
import se.trygghetsportalen.uikit.StatusBadge;

/** What is to be assessed, who does it and what is missing. */
@Route(AssessmentNavigation.LIST)
@RolesAllowed(Roles.PROGRAMME_OFFICER)
class AssessmentListView extends Page implements HasDynamicTitle {
    private final transient AssessmentDesk desk;
    private final Grid<Row> grid = new Grid<>();
    private final Div content = new Div();

    AssessmentListView(AssessmentDesk desk, BonusYears years) {
        this.desk = desk;
        setTitle(getTranslation("bonus.assessment.title"));
        setIntro(getTranslation("bonus.assessment.intro"));
        List<BonusYear> known = years.all().stream()
                .filter(year -> year.state() != BonusYearState.PLANNED)
                .toList();
        if (known.isEmpty()) {
            add(empty());
            return;
        }
        columns();
        Select<BonusYear> year = new Select<>();
        year.setLabel(getTranslation("bonus.assessment.year"));
        year.setItems(known);
        year.setItemLabelGenerator(
                each -> each.plan().year() + " · " + getTranslation(each.state().textKey()));
        year.addValueChangeListener(change -> show(change.getValue()));
        add(year, content);
        year.setValue(known.stream()
                .max(Comparator.comparing((BonusYear each) -> each.state() == BonusYearState.ASSESSMENT)
                        .thenComparing(each -> each.plan().year()))
                .orElseThrow());
    }

    private void columns() {
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(LitRenderer.<Row>of("${item.path ? html`<a href=\"${item.path}\">${item.name}</a>` : item.name}")
                        .withProperty("path", AssessmentListView::path)
                        .withProperty("name", row -> row.line().name()))
                .setHeader(getTranslation("bonus.assessment.association"))
                .setAutoWidth(true);
        grid.addColumn(StatusBadge.renderer(row -> AssessmentWords.of(this, row)))
                .setHeader(getTranslation("bonus.assessment.status"))
                .setAutoWidth(true);
        grid.addColumn(this::own)
                .setHeader(getTranslation("bonus.assessment.mine"))
                .setAutoWidth(true);
        grid.addColumn(this::asked)
                .setHeader(getTranslation("bonus.assessment.assessors"))
                .setFlexGrow(1);
        grid.addColumn(row -> BonusWords.lateness(this, row.lateness()))
                .setHeader(getTranslation("bonus.assessment.in-time"))
                .setAutoWidth(true);
        PhoneRows.in(
                grid,
                row -> PhoneRows.Block.of(
                                row.line().name(),
                                AssessmentWords.of(this, row),
                                asked(row),
                                BonusWords.lateness(this, row.lateness()))
                        .leadingTo(path(row)),
                null);
    }

    private static String path(Row row) {
        return row.disqualified()
                ? ""
                : AssessmentNavigation.pathOf(row.line().application().id());
    }

    private String own(Row row) {
        var own = row.own();
        return own == null ? "" : getTranslation(own.state().textKey());
    }

    private String asked(Row row) {
        return row.asked().stream()
                .map(asked -> asked.name() + " ("
                        + getTranslation(asked.state().textKey()).toLowerCase(getLocale()) + ")")
                .collect(Collectors.joining(", "));
    }

    private void show(BonusYear year) {
        content.removeAll();
        List<Row> rows = desk.ofYear(year.id());
        if (rows.isEmpty()) {
            content.add(empty());
            return;
        }
        grid.setItems(rows);
        content.add(grid);
    }

    private EmptyState empty() {
        return new EmptyState(getTranslation("bonus.assessment.empty"), getTranslation("bonus.assessment.empty.how"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("bonus.assessment.title");
    }
}
