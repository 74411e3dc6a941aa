package se.trygghetsportalen.associations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.trygghetsportalen.associations.AssociationImport;
import se.trygghetsportalen.associations.Associations;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.AssociationFilter;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.associations.domain.AssociationLine;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.KeysetPages;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.PhoneRows;
import se.trygghetsportalen.uikit.StatusBadge;

/** The register of associations, by name. The filter lives in the address. */
@Route(AssociationNavigation.LIST)
@RolesAllowed({
    Roles.PROGRAMME_OFFICER,
    Roles.DECISION_MAKER,
    Roles.PAYMENT_REVIEWER,
    Roles.PAYMENT_APPROVER,
    Roles.PAYMENT_EXPORTER,
    Roles.AUDITOR
})
@StyleSheet("context://associations.css")
class AssociationListView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Associations associations;
    private final transient Places places;
    private final transient KeysetPages<AssociationLine, AssociationLine.Position> pages;
    private final AssociationFilterBar filters;
    private final Paragraph count = new Paragraph();
    private final Div empty = new Div();
    private final Grid<AssociationLine> grid = new Grid<>();
    private transient AssociationFilter filter = AssociationFilter.ALL;

    AssociationListView(Associations associations, AssociationImport imports, Places places, CurrentUser currentUser) {
        this.associations = associations;
        this.places = places;
        pages = new KeysetPages<>((after, limit) -> associations.page(filter, after, limit), AssociationLine::position);
        setTitle(getTranslation("associations.title"));
        setIntro(getTranslation("associations.intro"));
        if (currentUser.require().isAny(Role.PROGRAMME_OFFICER)) {
            Button enter = new Button(getTranslation("associations.add"), VaadinIcon.PLUS.create());
            enter.addClickListener(click -> enter());
            setPrimaryAction(enter);
            addActions(new Button(
                    getTranslation("associations.import"),
                    VaadinIcon.UPLOAD_ALT.create(),
                    click -> new AssociationImportDialog(imports, associations, this::show).open()));
        }
        filters = new AssociationFilterBar(places.districts());
        filters.whenChanged(this::filterChanged);
        count.addClassName("soft");
        count.getElement().setAttribute("role", "status");
        columns();
        add(filters, count, empty, grid);
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addClassName("association-grid");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("associations.title"));
        grid.addColumn(LitRenderer.<AssociationLine>of("""
            <a class="row-title" href="${item.path}">${item.name}</a>
            <span class="row-detail">${item.detail}</span>
            """)
                        .withProperty("path", line -> AssociationNavigation.pathOf(line.id()))
                        .withProperty("name", AssociationLine::name)
                        .withProperty("detail", this::detail))
                .setHeader(getTranslation("associations.field.name"))
                .setWidth("14rem")
                .setFlexGrow(1);
        grid.addColumn(AssociationLine::district)
                .setHeader(getTranslation("associations.field.district"))
                .setWidth("8.5rem")
                .setFlexGrow(0);
        grid.addColumn(AssociationLine::members)
                .setHeader(getTranslation("associations.field.members"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7.5rem")
                .setFlexGrow(0);
        grid.addColumn(line -> AssociationWords.account(this, line.account()))
                .setHeader(getTranslation("associations.field.account"))
                .setWidth("11.5rem")
                .setFlexGrow(0);
        grid.addColumn(StatusBadge.renderer(line -> AssociationWords.status(this, line.state(), line.frozen())))
                .setHeader(getTranslation("associations.field.state"))
                .setWidth("15rem")
                .setFlexGrow(0);
        PhoneRows.in(
                grid,
                line -> PhoneRows.Block.of(
                                line.name(),
                                AssociationWords.status(this, line.state(), line.frozen()),
                                detail(line),
                                line.district(),
                                getTranslation("associations.members.count", line.members()))
                        .leadingTo(AssociationNavigation.pathOf(line.id())),
                null);
        grid.addItemClickListener(click -> getUI().orElseThrow()
                .navigate(AssociationNavigation.pathOf(click.getItem().id())));
        grid.setItems(pages.dataProvider());
        grid.getLazyDataView().setItemCountUnknown();
    }

    private String detail(AssociationLine line) {
        return line.activity().isEmpty()
                ? line.number().written()
                : line.number().written() + " · " + line.activity();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        show();
    }

    private void filterChanged() {
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location(AssociationNavigation.LIST, filters.write())));
        show();
    }

    private void show() {
        filter = filters.filter();
        pages.restart();
        grid.getDataProvider().refreshAll();
        int found = associations.count(filter);
        count.setText(getTranslation("associations.count", found));
        count.setVisible(found > 0);
        grid.setVisible(found > 0);
        empty.removeAll();
        if (found == 0) {
            empty.add(
                    filter.equals(AssociationFilter.ALL)
                            ? new EmptyState(
                                    getTranslation("associations.empty.title"),
                                    getTranslation("associations.empty.text"))
                            : new EmptyState(
                                    getTranslation("associations.none.title"),
                                    getTranslation("associations.none.text")));
        }
    }

    private void enter() {
        AssociationId id = AssociationId.next();
        new AssociationDialog(
                        getTranslation("associations.add"),
                        0,
                        places.districts(),
                        (details, version) -> associations.add(id, details),
                        (Association stored) ->
                                getUI().orElseThrow().navigate(AssociationNavigation.pathOf(stored.id())))
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("associations.title");
    }
}
