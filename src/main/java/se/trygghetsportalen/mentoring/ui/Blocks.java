package se.trygghetsportalen.mentoring.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import se.trygghetsportalen.uikit.KeysetPages;
import se.trygghetsportalen.uikit.StatusBadge;

/** A list whose rows are blocks: a title that leads on, two lines of detail, and a state. */
final class Blocks {
    private static final int LONG = 40;

    private Blocks() {}

    static <T> Grid<T> of(
            String label,
            List<T> rows,
            SerializableFunction<T, String> path,
            SerializableFunction<T, String> title,
            SerializableFunction<T, String> detail,
            SerializableFunction<T, String> more,
            SerializableFunction<T, StatusBadge.Status> status) {
        Grid<T> grid = empty(label, path, title, detail, more, status);
        grid.setItems(rows);
        if (rows.size() <= LONG) {
            grid.setAllRowsVisible(true);
        } else {
            grid.addClassName("long");
        }
        return grid;
    }

    /** The same of a list that grows over the years: what does not fit is read while scrolling. */
    static <T> Grid<T> paged(
            String label,
            KeysetPages.Pages<T, T> rows,
            SerializableFunction<T, String> path,
            SerializableFunction<T, String> title,
            SerializableFunction<T, String> detail,
            SerializableFunction<T, String> more,
            SerializableFunction<T, StatusBadge.Status> status) {
        List<T> first = rows.after(null, LONG + 1);
        if (first.size() <= LONG) {
            return of(label, first, path, title, detail, more, status);
        }
        Grid<T> grid = empty(label, path, title, detail, more, status);
        grid.addClassName("long");
        grid.setPageSize(LONG);
        grid.setItems(new KeysetPages<>(rows, Function.<T>identity()).dataProvider());
        grid.getLazyDataView().setItemCountUnknown();
        return grid;
    }

    private static <T> Grid<T> empty(
            String label,
            SerializableFunction<T, String> path,
            SerializableFunction<T, String> title,
            SerializableFunction<T, String> detail,
            SerializableFunction<T, String> more,
            SerializableFunction<T, StatusBadge.Status> status) {
        Grid<T> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addClassNames("block-grid", "no-header");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", label);
        grid.addColumn(LitRenderer.<T>of("""
            <div class="row">
              <span class="row-words">
                <a class="row-title" href="${item.path}">${item.title}</a>
                <span class="row-detail">${item.detail}</span>
                <span class="row-detail">${item.more}</span>
              </span>
              <span class="status ${item.tone}"><vaadin-icon icon="${item.icon}"></vaadin-icon><span>${item.word}</span></span>
            </div>
            """)
                .withProperty("path", path::apply)
                .withProperty("title", title::apply)
                .withProperty("detail", detail::apply)
                .withProperty("more", more::apply)
                .withProperty("word", row -> status.apply(row).word())
                .withProperty("icon", row -> status.apply(row).icon().create().getIcon())
                .withProperty("tone", row -> status.apply(row).tone().name().toLowerCase(Locale.ROOT)));
        grid.addItemClickListener(
                click -> click.getSource().getUI().orElseThrow().navigate(path.apply(click.getItem())));
        return grid;
    }
}
