package se.trygghetsportalen.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.signals.Signal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.people.domain.AccountFilter;
import se.trygghetsportalen.people.domain.AccountPage;
import se.trygghetsportalen.people.domain.AccountRow;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.StatusBadge;

/** The list of accounts: columns on a wide screen, one line of words per account on a narrow one. */
class AccountTable extends Div {
    private static final int PAGE_SIZE = 50;
    private static final int NARROW = 900;

    /** Reads one page; the view hands in the service. */
    @FunctionalInterface
    interface PageReader {
        AccountPage read(AccountFilter filter, AccountPage.@Nullable Cursor after, int size);
    }

    private final transient PageReader reader;
    private final Grid<AccountRow> grid = new Grid<>();
    private final EmptyState nothing;
    private final Paragraph count = new Paragraph();
    private final Button more = new Button();
    private final List<Grid.Column<AccountRow>> wide = new ArrayList<>();
    private final Grid.Column<AccountRow> narrow;
    private final transient List<AccountRow> rows = new ArrayList<>();
    private transient AccountFilter filter = AccountFilter.ALL;
    private transient AccountPage.@Nullable Cursor next;

    AccountTable(PageReader reader) {
        this.reader = reader;
        addClassName("section");
        nothing = new EmptyState(getTranslation("people.accounts.none"), getTranslation("people.accounts.none.hint"));
        wide.add(grid.addColumn(link("${item.name}"))
                .setHeader(getTranslation("people.field.displayName"))
                .setFlexGrow(2));
        wide.add(grid.addColumn(AccountRow::username).setHeader(getTranslation("people.field.username")));
        wide.add(grid.addColumn(row -> AccountWords.roles(this, row.roles()))
                .setHeader(getTranslation("people.field.roles"))
                .setFlexGrow(2));
        wide.add(grid.addColumn(StatusBadge.renderer(row -> AccountWords.status(this, row.state())))
                .setHeader(getTranslation("people.field.state")));
        wide.add(grid.addColumn(row -> AccountWords.time(this, row.signedInAt()))
                .setHeader(getTranslation("people.field.signedInAt")));
        narrow = grid.addColumn(link("""
                        <span class="row-title">${item.name}</span>\
                        <span class="row-detail">${item.username} · ${item.state}</span>\
                        <span class="row-detail">${item.roles}</span>""")).setHeader(getTranslation("people.accounts"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", getTranslation("people.accounts"));
        grid.addItemClickListener(click -> PeopleNavigation.open(
                click.getSource().getUI().orElseThrow(), click.getItem().id()));
        count.addClassName("soft");
        count.getElement().setAttribute("role", "status");
        more.setText(getTranslation("people.more"));
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClickListener(click -> read(PAGE_SIZE));
        add(count, grid, nothing, more);
        setNarrow(false);
    }

    private LitRenderer<AccountRow> link(String content) {
        return LitRenderer.<AccountRow>of("<a class=\"row-link\" href=\"${item.path}\" router-link>" + content + "</a>")
                .withProperty("path", row -> PeopleNavigation.pathOf(row.id()))
                .withProperty("name", AccountRow::displayName)
                .withProperty("username", AccountRow::username)
                .withProperty("state", row -> AccountWords.state(this, row.state()))
                .withProperty("roles", row -> AccountWords.roles(this, row.roles()));
    }

    /** Follows the window's width. */
    void fitTo(Page page) {
        Signal.effect(this, () -> {
            int width = page.windowSizeSignal().get().width();
            setNarrow(width > 0 && width < NARROW);
        });
    }

    private void setNarrow(boolean isNarrow) {
        wide.forEach(column -> column.setVisible(!isNarrow));
        narrow.setVisible(isNarrow);
    }

    /** Shows the accounts that the filter lets through, from the first. */
    void show(AccountFilter wanted) {
        filter = wanted;
        startOver(PAGE_SIZE);
    }

    /** Reads again what is shown, and as much of it. */
    void reload() {
        startOver(Math.max(PAGE_SIZE, rows.size()));
    }

    private void startOver(int size) {
        rows.clear();
        next = null;
        read(size);
    }

    private void read(int size) {
        AccountPage page = reader.read(filter, next, size);
        rows.addAll(page.rows());
        next = page.next();
        grid.setItems(rows);
        grid.setVisible(!rows.isEmpty());
        nothing.setVisible(rows.isEmpty());
        more.setVisible(next != null);
        count.setText(
                next == null
                        ? getTranslation("people.accounts.count", rows.size())
                        : getTranslation("people.accounts.first", rows.size()));
        count.setVisible(!rows.isEmpty());
    }
}
