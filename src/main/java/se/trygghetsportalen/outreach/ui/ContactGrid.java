package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import java.util.function.Function;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.ContactLine;
import se.trygghetsportalen.outreach.domain.ListPosition;
import se.trygghetsportalen.uikit.KeysetPages;

/** Contacts in rows: a table at a desk, short blocks on a phone. */
class ContactGrid extends Grid<ContactLine> {
    private static final int NARROW = 800;
    private static final int PAGE_SIZE = 50;

    private final transient ContactWords words;
    private boolean narrowWindow;
    private boolean besides;
    private final transient KeysetPages<ContactLine, ListPosition<ContactId>> pages;

    ContactGrid(KeysetPages.Pages<ContactLine, ListPosition<ContactId>> lines, ContactWords words) {
        this.words = words;
        this.pages = new KeysetPages<>(lines, ContactLine::position);
        addThemeVariants(GridVariant.NO_BORDER);
        addClassName("contact-grid");
        setPageSize(PAGE_SIZE);
        setSelectionMode(Grid.SelectionMode.NONE);
        getElement().setAttribute("aria-label", getTranslation("outreach.contacts.title"));
        column("when", line -> words.when(line.contact().content().occurredAt()), 10.5, 0);
        column("place", line -> line.arena() + ", " + line.district(), 9, 2);
        column("heads", line -> words.heads(line.contact().content().heads()), 6.5, 1);
        column("type", line -> words.type(line.contact().content()), 7.5, 1);
        column("themes", line -> words.themes(line.contact().content().themes()), 7.5, 2);
        column("note", line -> line.contact().content().note(), 8, 3);
        column("worker", ContactLine::worker, 7.5, 1);
        addColumn(block()).setKey("block").setFlexGrow(1);
        addItemClickListener(click -> click.getSource().getUI().orElseThrow().navigate(path(click.getItem())));
        restart();
    }

    /** Shows the list from its top: it is another one now. */
    void restart() {
        pages.restart();
        setItems(pages.dataProvider());
        getLazyDataView().setItemCountUnknown();
    }

    private void column(String key, Function<ContactLine, String> value, double width, int grow) {
        boolean link = key.equals("when");
        addColumn(
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
                .withProperty("path", ContactGrid::path)
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
                .withProperty("path", ContactGrid::path)
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
        super.onAttach(attach);
        var page = attach.getUI().getPage();
        page.addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
        page.retrieveExtendedClientDetails(details -> fit(details.getBodyClientWidth()));
    }

    private void fit(int width) {
        narrowWindow = width < NARROW;
        fit();
    }

    /** Says whether something stands beside the list, which is then as narrow as on a phone. */
    void narrow(boolean isNarrow) {
        besides = isNarrow;
        fit();
    }

    private void fit() {
        boolean narrow = narrowWindow || besides;
        getColumns().forEach(column -> column.setVisible(narrow == "block".equals(column.getKey())));
        setClassName("no-header", narrow);
    }
}
