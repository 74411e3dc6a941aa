package se.trygghetsportalen.payouts.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import se.trygghetsportalen.payouts.domain.RunLine;
import se.trygghetsportalen.uikit.PhoneRows;
import se.trygghetsportalen.uikit.StatusBadge;
import se.trygghetsportalen.uikit.StatusBadge.Status;

/** The newest runs, with how far each has come. */
class RunsSection extends Section {
    private static final int MOST_AT_ONCE = 50;

    RunsSection(List<RunLine> newest) {
        addClassName("section");
        add(new H2(getTranslation("payouts.runs")));
        if (newest.isEmpty()) {
            add(new Paragraph(getTranslation("payouts.runs.none")));
            return;
        }
        Grid<RunLine> grid = new Grid<>();
        grid.setAllRowsVisible(newest.size() <= MOST_AT_ONCE);
        grid.setItems(newest);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("payouts.runs"));
        grid.addColumn(LitRenderer.<RunLine>of("<a href=\"${item.path}\">${item.day}</a>")
                        .withProperty("path", RunsSection::path)
                        .withProperty("day", line -> line.run().payOn().toString()))
                .setHeader(getTranslation("payouts.pay-on"))
                .setAutoWidth(true);
        grid.addColumn(RunLine::rows).setHeader(getTranslation("payouts.rows")).setTextAlign(ColumnTextAlign.END);
        grid.addColumn(line -> PayoutWords.kronor(line.sum()))
                .setHeader(getTranslation("payouts.amount"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(StatusBadge.renderer(this::status))
                .setHeader(getTranslation("payouts.status"))
                .setAutoWidth(true);
        PhoneRows.in(
                grid,
                line -> PhoneRows.Block.of(
                                line.run().payOn().toString(),
                                status(line),
                                getTranslation("payouts.run.line", line.rows(), PayoutWords.kronor(line.sum())))
                        .leadingTo(path(line)),
                null);
        add(grid);
    }

    private Status status(RunLine line) {
        return PayoutWords.of(this, line.run().state());
    }

    private static String path(RunLine line) {
        return PayoutNavigation.pathOf(line.run().id());
    }
}
