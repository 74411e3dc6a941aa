package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.trygghetsportalen.outreach.domain.Coverage;
import se.trygghetsportalen.outreach.domain.CoverageFigure;
import se.trygghetsportalen.places.domain.Arena;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.District;

/** All four figures side by side: by district, or by place where one district is looked at. */
class CoverageByPlace extends Div {
    private final transient Coverage coverage;
    private final CoverageNumbers numbers = new CoverageNumbers(getLocale());
    private final NativeTableBody body = new NativeTableBody();

    /** @param districts one row for each; when there are none, a row for each place where there is anything */
    CoverageByPlace(Coverage coverage, List<District> districts, List<Arena> arenas) {
        this.coverage = coverage;
        String caption =
                getTranslation(districts.isEmpty() ? "outreach.coverage.by-place" : "outreach.coverage.by-district");
        addClassName("heat-scroll");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption);
        getElement().setAttribute("tabindex", "0");
        NativeTableRow header = new NativeTableRow();
        header.add(HeatTable.heading(
                getTranslation(districts.isEmpty() ? "outreach.coverage.place" : "outreach.contacts.district"), "col"));
        for (CoverageFigure figure : CoverageFigure.values()) {
            header.add(HeatTable.heading(getTranslation(figure.textKey()), "col"));
        }
        Set<Optional<ArenaId>> known = coverage.places();
        for (District district : districts) {
            row(
                    district.exposed() ? getTranslation("outreach.coverage.exposed", district.name()) : district.name(),
                    arenas.stream()
                            .filter(arena -> arena.district().equals(district.id()))
                            .map(arena -> Optional.of(arena.id()))
                            .collect(Collectors.toSet()));
        }
        if (districts.isEmpty()) {
            arenas.stream()
                    .filter(arena -> known.contains(Optional.of(arena.id())))
                    .forEach(arena -> row(arena.name(), Set.of(Optional.of(arena.id()))));
        }
        if (known.contains(Optional.<ArenaId>empty())) {
            row(getTranslation("outreach.coverage.nowhere"), Set.of(Optional.empty()));
        }
        NativeTableRow sums = new NativeTableRow();
        sums.add(HeatTable.heading(getTranslation("outreach.coverage.sum"), "row"));
        for (CoverageFigure figure : CoverageFigure.values()) {
            sums.add(HeatTable.sum(numbers.of(figure, coverage.sum(figure))));
        }
        body.add(sums);
        NativeTable table = new NativeTable(new NativeTableHeader(header), body);
        table.addClassName("heat-table");
        table.setCaptionText(caption);
        add(table);
    }

    private void row(String name, Set<Optional<ArenaId>> places) {
        NativeTableRow row = new NativeTableRow();
        row.add(HeatTable.heading(name, "row"));
        for (CoverageFigure figure : CoverageFigure.values()) {
            row.add(HeatTable.cell(numbers.of(figure, coverage.at(figure, places))));
        }
        body.add(row);
    }
}
