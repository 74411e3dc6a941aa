package se.trygghetsportalen.platform.audit.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.platform.audit.AuditReview;
import se.trygghetsportalen.platform.audit.AuditReview.AuditLine;
import se.trygghetsportalen.platform.audit.domain.AuditCursor;
import se.trygghetsportalen.platform.audit.domain.AuditFilter;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.DateField;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.KeysetPages;

/** What was done, newest first, read on as far as one scrolls: a table at a desk, a list of blocks on a phone. */
class AuditListSection extends Section {
    private static final int PAGE_SIZE = 50;
    private static final int NARROW = 800;
    private static final String BLOCK = "block";

    private final transient AuditReview review;
    private final transient KeysetPages<AuditLine, AuditCursor> pages;
    private final DateField from = new DateField(getTranslation("audit.filter.from"));
    private final DateField to = new DateField(getTranslation("audit.filter.to"));
    private final ComboBox<ActorId> actor = new ComboBox<>(getTranslation("audit.filter.actor"));
    private final ComboBox<String> action = new ComboBox<>(getTranslation("audit.filter.action"));
    private final Grid<AuditLine> grid = new Grid<>();
    private final Div empty = new Div();
    private AuditFilter filter = AuditFilter.ALL;
    private @Nullable Registration resizing;

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
        filters.addClassName("filters");

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
        grid.addColumn(block(words)).setKey(BLOCK).setFlexGrow(1).setVisible(false);
        add(new H2(getTranslation("audit.list")), filters, empty, grid);
        show();
    }

    /** Everything of a row in one block. */
    private static Renderer<AuditLine> block(AuditWords words) {
        return LitRenderer.<AuditLine>of("""
            <div class="row">
              <span class="row-words">
                <span class="row-title">${item.action}</span>
                <span class="row-detail">${item.subject}</span>
                <span class="row-detail">${item.when} · ${item.who}</span>
              </span>
            </div>
            """)
                .withProperty("action", line -> words.action(line.row().action()))
                .withProperty("subject", line -> words.subject(line.row()))
                .withProperty("when", line -> words.when(line.row().at()))
                .withProperty("who", words::who);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var page = attach.getUI().getPage();
        resizing = page.addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
        page.retrieveExtendedClientDetails(details -> fit(details.getBodyClientWidth()));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (resizing != null) {
            resizing.remove();
            resizing = null;
        }
    }

    void fit(int width) {
        boolean narrow = width < NARROW;
        grid.getColumns().forEach(column -> column.setVisible(narrow == BLOCK.equals(column.getKey())));
        grid.setClassName("no-header", narrow);
        grid.setClassName("block-grid", narrow);
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
