package se.trygghetsportalen.activity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import se.trygghetsportalen.activity.domain.ActivityFigures;
import se.trygghetsportalen.activity.domain.ActivityFigures.Hours;
import se.trygghetsportalen.activity.domain.GenderGroup;
import se.trygghetsportalen.shared.SuppressedTable;

/** The figures as tables, a row for each youth centre and one for all of them. */
final class FigureTables {
    private FigureTables() {}

    /** Sessions and hours; these are never hidden. */
    static Div hours(ActivityFigures figures, ActivityWords words) {
        NativeTableBody body = new NativeTableBody();
        figures.arenas().forEach(each -> body.add(row(each.name(), cells(each.hours(), words))));
        body.add(row(text("activity.figures.all"), cells(figures.hours(), words)));
        return table(
                text("activity.figures.hours.table"),
                List.of(
                        text("activity.figures.sessions"),
                        text("activity.figures.opening"),
                        text("activity.figures.group"),
                        text("activity.figures.produced"),
                        text("activity.figures.producers")),
                body);
    }

    private static List<String> cells(Hours hours, ActivityWords words) {
        return List.of(
                Integer.toString(hours.sessions()),
                words.hours(hours.opening()),
                words.hours(hours.group()),
                words.hours(hours.produced()),
                Integer.toString(hours.producers()));
    }

    /** Counts of youth by gender, with small groups hidden. */
    static Div counts(String caption, SuppressedTable counts, List<String> names) {
        List<String> columns = new ArrayList<>();
        for (GenderGroup group : GenderGroup.values()) {
            columns.add(text(group.textKey()));
        }
        columns.add(text("activity.figures.sum"));
        NativeTableBody body = new NativeTableBody();
        for (int at = 0; at < names.size(); at++) {
            List<String> cells = new ArrayList<>();
            for (GenderGroup group : GenderGroup.values()) {
                cells.add(cell(counts.cell(at, group.ordinal())));
            }
            cells.add(cell(counts.rowSum(at)));
            body.add(row(names.get(at), cells));
        }
        List<String> sums = new ArrayList<>();
        for (GenderGroup group : GenderGroup.values()) {
            sums.add(cell(counts.columnSum(group.ordinal())));
        }
        sums.add(cell(counts.total()));
        body.add(row(text("activity.figures.all"), sums));
        return table(caption, columns, body);
    }

    private static String cell(OptionalInt count) {
        return count.isPresent() ? Integer.toString(count.getAsInt()) : "–";
    }

    private static Div table(String caption, List<String> columns, NativeTableBody body) {
        NativeTableRow head = new NativeTableRow();
        head.add(heading(text("activity.arena"), "col"));
        columns.forEach(column -> head.add(heading(column, "col")));
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("sum-table");
        Div scroller = new Div(table);
        scroller.addClassName("sum-scroller");
        scroller.getElement().setAttribute("role", "region");
        scroller.getElement().setAttribute("aria-label", caption);
        scroller.getElement().setAttribute("tabindex", "0");
        return scroller;
    }

    private static NativeTableRow row(String name, List<String> cells) {
        NativeTableRow row = new NativeTableRow();
        row.add(heading(name, "row"));
        cells.forEach(cell -> row.addDataCell().setText(cell));
        return row;
    }

    private static NativeTableHeaderCell heading(String words, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
