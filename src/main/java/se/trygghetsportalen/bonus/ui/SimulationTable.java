package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.bonus.domain.Simulation;
import se.trygghetsportalen.bonus.domain.Simulation.Place;
import se.trygghetsportalen.bonus.domain.Simulation.Row;

/** One row for each association: its amount, points and rank now and by each of the terms. On a phone one block each. */
class SimulationTable extends Grid<Row> {
    private static final String BLOCK = "block";
    private static final int NARROW = 800;
    /** So many rows stand on the page as they are, on paper too; more are scrolled. */
    private static final int ALL_SHOWN = 200;

    private final List<String> names;
    private @Nullable Registration resizing;

    SimulationTable(Simulation simulation, List<String> names) {
        this.names = List.copyOf(names);
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(simulation.rows().size() <= ALL_SHOWN);
        getElement().setAttribute("aria-label", getTranslation("bonus.what-if.table"));
        addColumn(Row::name)
                .setHeader(getTranslation("bonus.assessment.association"))
                .setFlexGrow(2)
                .setAutoWidth(true)
                .setComparator(Comparator.comparing(Row::name))
                .setSortable(true);
        addColumn(twoLines()
                        .withProperty(
                                "first", row -> BonusWords.kronor(row.now().amount()))
                        .withProperty("second", row -> points(row.now())))
                .setHeader(getTranslation("bonus.what-if.now"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setComparator(Comparator.comparing((Row row) -> row.now().amount()))
                .setSortable(true);
        for (int at = 0; at < this.names.size(); at++) {
            addTerms(at);
        }
        addColumn(LitRenderer.<Row>of("""
            <div class="simulation-block">
              <strong>${item.name}</strong>
              ${item.lines.map(line => html`<span>${line}</span>`)}
            </div>
            """).withProperty("name", Row::name).withProperty("lines", this::lines))
                .setKey(BLOCK)
                .setVisible(false);
        setItems(simulation.rows());
    }

    private void addTerms(int at) {
        addColumn(twoLines()
                        .withProperty(
                                "first",
                                row -> BonusWords.kronor(row.then().get(at).amount()))
                        .withProperty("second", row -> points(row.then().get(at))))
                .setHeader(names.get(at))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setComparator(
                        Comparator.comparing((Row row) -> row.then().get(at).amount()))
                .setSortable(true);
        addColumn(row -> SimulationSection.signed(row.difference(at)))
                .setHeader(getTranslation("bonus.what-if.difference"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setComparator(Comparator.comparing((Row row) -> row.difference(at)))
                .setSortable(true);
    }

    private static LitRenderer<Row> twoLines() {
        return LitRenderer.of("""
            <div class="simulation-cell"><span>${item.first}</span><span class="soft small">${item.second}</span></div>
            """);
    }

    private String points(Place place) {
        return getTranslation("bonus.what-if.place", AssessmentWords.points(this, place.points()), place.rank());
    }

    /** Everything of a row, one sentence for now and one for each of the terms. */
    List<String> lines(Row row) {
        List<String> lines = new ArrayList<>();
        lines.add(getTranslation(
                "bonus.what-if.line.now", BonusWords.kronor(row.now().amount()), points(row.now())));
        for (int at = 0; at < names.size(); at++) {
            Place place = row.then().get(at);
            lines.add(getTranslation(
                    "bonus.what-if.line.then",
                    names.get(at),
                    BonusWords.kronor(place.amount()),
                    SimulationSection.signed(row.difference(at)),
                    points(place)));
        }
        return lines;
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        var page = attach.getUI().getPage();
        resizing = page.addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
        page.retrieveExtendedClientDetails(details -> fit(details.getBodyClientWidth()));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        super.onDetach(detach);
        if (resizing != null) {
            resizing.remove();
            resizing = null;
        }
    }

    void fit(int width) {
        boolean narrow = width < NARROW;
        getColumns().forEach(column -> column.setVisible(narrow == BLOCK.equals(column.getKey())));
        setClassName("no-header", narrow);
    }
}
