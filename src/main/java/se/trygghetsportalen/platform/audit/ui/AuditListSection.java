package se.trygghetsportalen.platform.audit.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Map;
import java.util.Optional;
import se.trygghetsportalen.platform.audit.AuditReview;
import se.trygghetsportalen.platform.audit.AuditReview.AuditLine;
import se.trygghetsportalen.platform.audit.domain.AuditCursor;
import se.trygghetsportalen.platform.audit.domain.AuditFilter;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.DateField;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.KeysetPages;

/** What was done, newest first, read on as far as one scrolls. */
class AuditListSection extends Section {
    private static final int PAGE_SIZE = 50;

    private final transient AuditReview review;
    private final transient KeysetPages<AuditLine, AuditCursor> pages;
    private final DateField from = new DateField(getTranslation("audit.filter.from"));
    private final DateField to = new DateField(getTranslation("audit.filter.to"));
    private final ComboBox<ActorId> actor = new ComboBox<>(getTranslation("audit.filter.actor"));
    private final ComboBox<String> action = new ComboBox<>(getTranslation("audit.filter.action"));
    private final Grid<AuditLine> grid = new Grid<>();
    private final Div empty = new Div();
    private AuditFilter filter = AuditFilter.ALL;

    AuditListSection(AuditReview review, AuditWords words) {
        this.review = review;
        this.pages = new KeysetPages<>(
                (after, limit) -> review.page(filter, Optional.ofNullable(after), limit),
                line -> AuditCursor.of(line.row()));
        addClassName("section");
        Map<ActorId, String> names = review.actors();
        actor.setItems(names.keySet());
        actor.setItemLabelGenerator(id -> names.getOrDefault(id, id.toString()));
        action.setItems(review.actions());
        action.setItemLabelGenerator(words::action);
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        actor.setClearButtonVisible(true);
        action.setClearButtonVisible(true);
        from.addValueChangeListener(change -> show());
        to.addValueChangeListener(change -> show());
        actor.addValueChangeListener(change -> show());
        action.addValueChangeListener(change -> show());
        Div filters = new Div(from, to, actor, action);
        filters.addClassName("form");

        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setPageSize(PAGE_SIZE);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("audit.list"));
        grid.addColumn(line -> words.when(line.row().at()))
                .setHeader(getTranslation("audit.column.when"))
                .setWidth("12rem")
                .setFlexGrow(0);
        grid.addColumn(words::who).setHeader(getTranslation("audit.column.who")).setWidth("10rem");
        grid.addColumn(line -> words.action(line.row().action()))
                .setHeader(getTranslation("audit.column.action"))
                .setWidth("12rem");
        grid.addColumn(line -> words.subject(line.row()))
                .setHeader(getTranslation("audit.column.subject"))
                .setWidth("12rem");
        add(new H2(getTranslation("audit.list")), filters, empty, grid);
        show();
    }

    private void show() {
        boolean backwards = from.getValue() != null
                && to.getValue() != null
                && to.getValue().isBefore(from.getValue());
        to.setInvalid(backwards);
        to.setErrorMessage(backwards ? getTranslation("audit.filter.backwards") : null);
        if (backwards) {
            return;
        }
        filter = new AuditFilter(
                Optional.ofNullable(from.getValue()).map(SwedishTime::startOf),
                Optional.ofNullable(to.getValue()).map(day -> SwedishTime.startOf(day.plusDays(1))),
                Optional.ofNullable(actor.getValue()),
                Optional.ofNullable(action.getValue()));
        pages.restart();
        grid.setItems(pages.dataProvider());
        grid.getLazyDataView().setItemCountUnknown();
        boolean nothing = review.page(filter, Optional.empty(), 1).isEmpty();
        grid.setVisible(!nothing);
        empty.removeAll();
        if (nothing) {
            String which = filter.equals(AuditFilter.ALL) ? "audit.empty" : "audit.none";
            empty.add(new EmptyState(getTranslation(which + ".title"), getTranslation(which + ".text")));
        }
    }
}
