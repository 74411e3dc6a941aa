package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.outreach.ContactOverview;
import se.trygghetsportalen.outreach.domain.ContactFilter;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.ContactLine;
import se.trygghetsportalen.outreach.domain.ContactTotals;
import se.trygghetsportalen.outreach.domain.ListPosition;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.KeysetPages;
import se.trygghetsportalen.uikit.Page;

/** Contacts, latest first: a table at a desk, a list of short blocks on a phone. The filter lives in the address. */
@Route("kontakter")
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
class ContactListView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private static final String FROM = "fran";
    private static final String TO = "till";
    private static final String DISTRICT = "omrade";
    private static final int NARROW = 800;
    private static final int PAGE_SIZE = 50;

    private final transient ContactOverview overview;
    private final transient ContactWords words;
    private final transient KeysetPages<ContactLine, ListPosition<ContactId>> pages;
    private final Grid<ContactLine> grid = new Grid<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final ComboBox<District> district = new ComboBox<>();
    private final Paragraph totals = new Paragraph();
    private final Div empty = new Div();
    private ContactFilter filter = ContactFilter.ALL;
    private boolean showing;

    ContactListView(ContactOverview overview, Places places) {
        this.overview = overview;
        this.words = new ContactWords(getLocale(), this::getTranslation);
        this.pages = new KeysetPages<>((after, limit) -> overview.page(filter, after, limit), ContactLine::position);
        setTitle(getTranslation("outreach.contacts.title"));
        setIntro(getTranslation("outreach.contacts.intro"));

        from.setLabel(getTranslation("outreach.contacts.from"));
        to.setLabel(getTranslation("outreach.contacts.to"));
        district.setLabel(getTranslation("outreach.contacts.district"));
        district.setItems(places.districts());
        district.setItemLabelGenerator(District::name);
        district.setClearButtonVisible(true);
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        from.addValueChangeListener(change -> filterChanged(change.isFromClient()));
        to.addValueChangeListener(change -> filterChanged(change.isFromClient()));
        district.addValueChangeListener(change -> filterChanged(change.isFromClient()));
        Div filters = new Div(from, to, district);
        filters.addClassName("filters");

        totals.addClassName("soft");
        totals.getElement().setAttribute("role", "status");
        buildGrid();
        add(filters, totals, empty, grid);
    }

    private void buildGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addClassName("contact-grid");
        grid.setPageSize(PAGE_SIZE);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("outreach.contacts.title"));
        column("when", line -> words.when(line.contact().content().occurredAt()), 10.5, 0);
        column("place", line -> line.arena() + ", " + line.district(), 9, 2);
        column("heads", line -> words.heads(line.contact().content().heads()), 6.5, 1);
        column("type", line -> words.type(line.contact().content()), 7.5, 1);
        column("themes", line -> words.themes(line.contact().content().themes()), 7.5, 2);
        column("note", line -> line.contact().content().note(), 8, 3);
        column("worker", ContactLine::worker, 7.5, 1);
        grid.addColumn(block()).setKey("block").setFlexGrow(1);
        grid.addItemClickListener(
                click -> click.getSource().getUI().orElseThrow().navigate(path(click.getItem())));
        pagesIntoGrid();
    }

    private void column(String key, Function<ContactLine, String> value, double width, int grow) {
        boolean link = key.equals("when");
        grid.addColumn(
                        link
                                ? linkTo(value)
                                : LitRenderer.<ContactLine>of("<span class=\"cut\">${item.text}</span>")
                                        .withProperty("text", value::apply))
                .setKey(key)
                .setHeader(getTranslation("outreach.contacts.column." + key))
                .setWidth(width + "em")
                .setFlexGrow(grow);
    }

    private static Renderer<ContactLine> linkTo(Function<ContactLine, String> text) {
        return LitRenderer.<ContactLine>of("<a href=\"${item.path}\">${item.text}</a>")
                .withProperty("path", ContactListView::path)
                .withProperty("text", text::apply);
    }

    /** The same on a phone: everything of a row in one block. */
    private Renderer<ContactLine> block() {
        return LitRenderer.<ContactLine>of("""
                        <div class="row">
                          <span class="row-words">
                            <a class="row-title" href="${item.path}">${item.heads}, ${item.place}</a>
                            <span class="row-detail">${item.when} · ${item.type} · ${item.worker}</span>
                            <span class="row-detail">${item.themes}</span>
                            <span class="row-detail cut">${item.note}</span>
                          </span>
                        </div>
                        """)
                .withProperty("path", ContactListView::path)
                .withProperty(
                        "heads", line -> words.heads(line.contact().content().heads()))
                .withProperty("place", ContactLine::arena)
                .withProperty(
                        "when", line -> words.when(line.contact().content().occurredAt()))
                .withProperty("type", line -> words.type(line.contact().content()))
                .withProperty("worker", ContactLine::worker)
                .withProperty(
                        "themes", line -> words.themes(line.contact().content().themes()))
                .withProperty("note", line -> line.contact().content().note());
    }

    private static String path(ContactLine line) {
        return OutreachNavigation.pathOf(line.contact().id());
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var page = attach.getUI().getPage();
        page.addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
        page.retrieveExtendedClientDetails(details -> fit(details.getBodyClientWidth()));
    }

    private void fit(int width) {
        boolean narrow = width < NARROW;
        grid.getColumns().forEach(column -> column.setVisible(narrow == "block".equals(column.getKey())));
        grid.setClassName("no-header", narrow);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        showing = true;
        from.setValue(parameters
                .getSingleParameter(FROM)
                .flatMap(ContactListView::day)
                .orElse(null));
        to.setValue(
                parameters.getSingleParameter(TO).flatMap(ContactListView::day).orElse(null));
        district.setValue(parameters
                .getSingleParameter(DISTRICT)
                .flatMap(ContactListView::districtId)
                .flatMap(id -> district.getListDataView()
                        .getItems()
                        .filter(known -> known.id().equals(id))
                        .findFirst())
                .orElse(null));
        showing = false;
        show();
    }

    private void filterChanged(boolean byPerson) {
        if (showing || !byPerson) {
            return;
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, FROM, from.getValue());
        put(parameters, TO, to.getValue());
        put(
                parameters,
                DISTRICT,
                district.getValue() == null ? null : district.getValue().id());
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location("kontakter", QueryParameters.simple(parameters))));
        show();
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    private void show() {
        boolean backwards = from.getValue() != null
                && to.getValue() != null
                && to.getValue().isBefore(from.getValue());
        to.setInvalid(backwards);
        to.setErrorMessage(backwards ? getTranslation("outreach.contacts.backwards") : null);
        if (backwards) {
            return;
        }
        filter = ContactFilter.ALL
                .between(from.getValue(), to.getValue())
                .in(district.getValue() == null ? null : district.getValue().id());
        pagesIntoGrid();
        ContactTotals sum = overview.totals(filter);
        totals.setText(getTranslation("outreach.contacts.totals", sum.contacts(), sum.heads()));
        boolean nothing = sum.contacts() == 0;
        grid.setVisible(!nothing);
        totals.setVisible(!nothing);
        empty.removeAll();
        if (nothing) {
            String which = filter.equals(ContactFilter.ALL) ? "outreach.contacts.empty" : "outreach.contacts.none";
            empty.add(new EmptyState(getTranslation(which + ".title"), getTranslation(which + ".text")));
        }
    }

    private void pagesIntoGrid() {
        pages.restart();
        grid.setItems(pages.dataProvider());
        grid.getLazyDataView().setItemCountUnknown();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<DistrictId> districtId(String text) {
        try {
            return Optional.of(new DistrictId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("outreach.contacts.title");
    }
}
