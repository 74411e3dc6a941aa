package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.SortedSet;
import se.trygghetsportalen.outreach.domain.Coverage;
import se.trygghetsportalen.outreach.domain.CoverageFigure;
import se.trygghetsportalen.outreach.domain.WeekHour;

/** Weekday by hour: a number in each cell, the darker the more, with sums. Scrolls by itself where it is too wide. */
class HeatTable extends Div {
    private static final int DARKEST = 4;

    private final CoverageNumbers numbers = new CoverageNumbers(getLocale());

    HeatTable(Coverage coverage, CoverageFigure figure) {
        addClassName("heat-scroll");
        String caption = getTranslation("outreach.coverage.table", getTranslation(figure.textKey()));
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption);
        getElement().setAttribute("tabindex", "0");
        SortedSet<Integer> hours = coverage.hours();
        NativeTableRow header = new NativeTableRow();
        header.add(heading(getTranslation("outreach.coverage.day"), "col"));
        hours.forEach(hour -> header.add(heading(hour + "–" + (hour + 1), "col")));
        header.add(heading(getTranslation("outreach.coverage.sum"), "col"));
        NativeTableBody body = new NativeTableBody();
        long largest = coverage.largest(figure);
        String most = "";
        for (DayOfWeek day : DayOfWeek.values()) {
            NativeTableRow row = new NativeTableRow();
            String name = day.getDisplayName(TextStyle.FULL_STANDALONE, getLocale());
            row.add(heading(name, "row"));
            for (int hour : hours) {
                long amount = coverage.at(figure, new WeekHour(day, hour));
                if (most.isEmpty() && amount == largest) {
                    most = getTranslation(
                            "outreach.coverage.hour",
                            name,
                            hour,
                            hour + 1,
                            numbers.of(figure, amount),
                            getTranslation(figure.textKey()).toLowerCase(getLocale()));
                }
                NativeTableCell cell = cell(numbers.of(figure, amount));
                cell.addClassName("heat-" + heat(amount, largest));
                row.add(cell);
            }
            row.add(sum(numbers.of(figure, coverage.on(figure, day))));
            body.add(row);
        }
        NativeTableRow sums = new NativeTableRow();
        sums.add(heading(getTranslation("outreach.coverage.sum"), "row"));
        hours.forEach(hour -> sums.add(sum(numbers.of(figure, coverage.during(figure, hour)))));
        sums.add(sum(numbers.of(figure, coverage.sum(figure))));
        body.add(sums);
        NativeTable table = new NativeTable(new NativeTableHeader(header), body);
        table.addClassName("heat-table");
        table.setCaptionText(caption);
        Paragraph sentence = new Paragraph(
                largest == 0
                        ? getTranslation("outreach.coverage.nothing")
                        : getTranslation("outreach.coverage.most", most, numbers.of(figure, coverage.sum(figure))));
        add(sentence, table);
    }

    /** Nothing is 0; the rest in four equal steps up to the largest. */
    static long heat(long amount, long largest) {
        return amount == 0 ? 0 : (amount * DARKEST + largest - 1) / largest;
    }

    static NativeTableHeaderCell heading(String words, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    static NativeTableCell cell(String words) {
        return new NativeTableCell(words);
    }

    static NativeTableCell sum(String words) {
        NativeTableCell cell = cell(words);
        cell.addClassName("sum");
        return cell;
    }
}
