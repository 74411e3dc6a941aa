package se.trygghetsportalen.uikit;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a table's rows short blocks of words on a phone, where its columns would be cut off. */
public final class PhoneRows {
    private static final int NARROW = 800;
    private static final String BLOCK = "block";

    private PhoneRows() {}

    /**
     * What a row says on a phone.
     *
     * @param path where the title leads; empty where it leads nowhere
     * @param details what else it says, line by line; empty lines are left out
     * @param status its state; null where it has none
     */
    public record Block(String title, String path, List<String> details, StatusBadge.@Nullable Status status)
            implements Serializable {
        public Block {
            details = details.stream().filter(line -> !line.isBlank()).toList();
        }

        public static Block of(String title, StatusBadge.@Nullable Status status, String... details) {
            return new Block(title, "", List.of(details), status);
        }

        /** The same, with a title that leads somewhere. */
        public Block leadingTo(String where) {
            return new Block(title, where, details, status);
        }
    }

    /**
     * Call it when the table has its columns.
     *
     * @param kept the column that stays beside the block: what is done with a row; null where nothing is
     */
    public static <T> void in(Grid<T> grid, SerializableFunction<T, Block> block, Grid.@Nullable Column<T> kept) {
        grid.addColumn(LitRenderer.<T>of("""
            <div class="row">
              <span class="row-words">
                ${item.path ? html`<a class="row-title" href="${item.path}">${item.title}</a>` : html`<span class="row-title">${item.title}</span>`}
                ${item.details.map(line => html`<span class="row-detail">${line}</span>`)}
              </span>
              ${item.word ? html`<span class="status ${item.tone}"><vaadin-icon icon="${item.icon}"></vaadin-icon><span>${item.word}</span></span>` : ''}
            </div>
            """)
                        .withProperty("title", row -> block.apply(row).title())
                        .withProperty("path", row -> block.apply(row).path())
                        .withProperty("details", row -> block.apply(row).details())
                        .withProperty("word", row -> word(block.apply(row).status()))
                        .withProperty("icon", row -> icon(block.apply(row).status()))
                        .withProperty("tone", row -> tone(block.apply(row).status())))
                .setKey(BLOCK)
                .setFlexGrow(1)
                .setVisible(false);
        Watch<T> watch = new Watch<>(grid, kept);
        grid.addAttachListener(attach -> watch.begin(attach.getUI().getPage()));
        grid.addDetachListener(detach -> watch.end());
    }

    private static String word(StatusBadge.@Nullable Status status) {
        return status == null ? "" : status.word();
    }

    private static String icon(StatusBadge.@Nullable Status status) {
        return status == null ? "" : status.icon().create().getIcon();
    }

    private static String tone(StatusBadge.@Nullable Status status) {
        return status == null ? "" : status.tone().className();
    }

    /** Follows the window's width. */
    private static final class Watch<T> implements Serializable {
        private static final long serialVersionUID = 1L;

        private final Grid<T> grid;
        private final Grid.@Nullable Column<T> kept;
        private final ArrayList<Grid.Column<T>> wide;
        private final ArrayList<Grid.Column<T>> narrow;
        private @Nullable Registration resizing;

        Watch(Grid<T> grid, Grid.@Nullable Column<T> kept) {
            this.grid = grid;
            this.kept = kept;
            wide = new ArrayList<>(grid.getColumns());
            narrow = new ArrayList<>(wide);
            if (kept != null) {
                narrow.remove(kept);
                narrow.add(kept);
            }
        }

        void begin(Page page) {
            resizing = page.addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
            page.retrieveExtendedClientDetails(details -> fit(details.getBodyClientWidth()));
        }

        void end() {
            if (resizing != null) {
                resizing.remove();
                resizing = null;
            }
        }

        private void fit(int width) {
            boolean isNarrow = width < NARROW;
            grid.setColumnOrder(isNarrow ? narrow : wide);
            wide.forEach(column -> column.setVisible(column.equals(kept) || isNarrow == BLOCK.equals(column.getKey())));
            grid.setClassName("no-header", isNarrow);
            grid.setClassName("block-grid", isNarrow);
        }
    }
}
