package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import java.util.List;
import java.util.Locale;
import se.trygghetsportalen.outreach.domain.ListPosition;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftLine;
import se.trygghetsportalen.uikit.KeysetPages;

/** Shifts in blocks: when, who and where, and how each stands. A block leads to its shift. */
class ShiftGrid extends Grid<ShiftLine> {
    private final transient ShiftWords words;

    /** @param label what the list holds */
    ShiftGrid(String label, ShiftWords words) {
        this.words = words;
        addThemeVariants(GridVariant.NO_BORDER);
        addClassNames("block-grid", "no-header");
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", label);
        addColumn(block());
        addItemClickListener(click -> click.getSource().getUI().orElseThrow().navigate(pathOf(click.getItem())));
    }

    /** Shows these and no more, in the page's own length. */
    ShiftGrid showAll(List<ShiftLine> lines) {
        setAllRowsVisible(true);
        setItems(lines);
        return this;
    }

    /** Shows page after page in a length of its own. */
    ShiftGrid showPages(KeysetPages<ShiftLine, ListPosition<ShiftId>> pages, int size) {
        addClassName("long");
        setPageSize(size);
        setItems(pages.dataProvider());
        getLazyDataView().setItemCountUnknown();
        return this;
    }

    private Renderer<ShiftLine> block() {
        return LitRenderer.<ShiftLine>of("""
            <div class="row">
              <span class="row-words">
                <a class="row-title" href="${item.path}">${item.when}</a>
                <span class="row-detail">${item.team}</span>
                <span class="row-detail">${item.places}</span>
              </span>
              <span class="status ${item.tone}"><vaadin-icon icon="${item.icon}"></vaadin-icon><span>${item.state}</span></span>
            </div>
            """)
                .withProperty("path", ShiftGrid::pathOf)
                .withProperty("when", line -> words.times(line.from(), line.to()))
                .withProperty("team", line -> String.join(", ", line.team()))
                .withProperty("places", line -> String.join(" · ", line.places()))
                .withProperty("state", line -> words.status(line.state()).word())
                .withProperty(
                        "icon",
                        line -> words.status(line.state()).icon().create().getIcon())
                .withProperty(
                        "tone", line -> words.status(line.state()).tone().name().toLowerCase(Locale.ROOT));
    }

    private static String pathOf(ShiftLine line) {
        return OutreachNavigation.pathOf(line.id());
    }
}
