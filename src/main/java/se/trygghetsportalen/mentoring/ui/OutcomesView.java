package se.trygghetsportalen.mentoring.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import se.trygghetsportalen.mentoring.MentoringOverview;
import se.trygghetsportalen.mentoring.domain.Gender;
import se.trygghetsportalen.mentoring.domain.Outcomes;
import se.trygghetsportalen.mentoring.domain.Step;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.SuppressedTable;
import se.trygghetsportalen.uikit.Page;

/** What the programme has led to, as fixed tables in which small groups are hidden. Claims nothing about causes. */
@Route(MentoringNavigation.OUTCOMES)
@RolesAllowed(Roles.MENTORING_COORDINATOR)
@StyleSheet("context://mentoring.css")
class OutcomesView extends Page implements HasDynamicTitle {
    OutcomesView(MentoringOverview overview) {
        setTitle(getTranslation("mentoring.outcomes.title"));
        setIntro(getTranslation("mentoring.outcomes.intro"));
        Outcomes outcomes = overview.outcomes();
        add(table(
                "mentoring.outcomes.steps",
                outcomes.steps(),
                Arrays.stream(Step.values())
                        .map(each -> getTranslation(each.textKey()))
                        .toList(),
                Arrays.stream(Gender.values())
                        .map(each -> getTranslation(each.textKey()))
                        .toList()));
        add(table(
                "mentoring.outcomes.lengths",
                outcomes.lengths(),
                Arrays.stream(Outcomes.Length.values())
                        .map(each -> getTranslation(each.textKey()))
                        .toList(),
                List.of(getTranslation("mentoring.outcomes.going-on"), getTranslation("mentoring.outcomes.over"))));
        add(table(
                "mentoring.outcomes.answers",
                outcomes.answers(),
                Outcomes.ANSWERING.stream()
                        .map(each -> getTranslation(each.textKey()))
                        .toList(),
                IntStream.rangeClosed(1, 5).mapToObj(String::valueOf).toList()));
        add(new Paragraph(getTranslation("mentoring.outcomes.hidden", SuppressedTable.THRESHOLD)));
    }

    private Div table(String captionKey, SuppressedTable counts, List<String> rows, List<String> columns) {
        NativeTableRow heading = new NativeTableRow();
        heading.add(headingCell(getTranslation("mentoring.outcomes.what"), "col"));
        columns.forEach(column -> heading.add(headingCell(column, "col")));
        heading.add(headingCell(getTranslation("mentoring.outcomes.sum"), "col"));
        NativeTableBody body = new NativeTableBody();
        for (int row = 0; row < rows.size(); row++) {
            NativeTableRow line = new NativeTableRow();
            line.add(headingCell(rows.get(row), "row"));
            for (int column = 0; column < columns.size(); column++) {
                number(line, counts.cell(row, column));
            }
            number(line, counts.rowSum(row));
            body.add(line);
        }
        NativeTableRow sums = new NativeTableRow();
        sums.add(headingCell(getTranslation("mentoring.outcomes.sum"), "row"));
        for (int column = 0; column < columns.size(); column++) {
            number(sums, counts.columnSum(column));
        }
        number(sums, counts.total());
        body.add(sums);
        NativeTable table = new NativeTable();
        table.setCaptionText(getTranslation(captionKey));
        table.add(new NativeTableHeader(heading), body);
        table.addClassName("outcomes");
        // Wider than a phone: whoever has no finger scrolls it, and the page, by the keys.
        Div scrolled = new Div(table);
        scrolled.addClassNames("section", "scrolled");
        scrolled.getElement().setAttribute("tabindex", "0");
        scrolled.getElement().setAttribute("role", "region");
        scrolled.getElement().setAttribute("aria-label", getTranslation(captionKey));
        return scrolled;
    }

    private static NativeTableHeaderCell headingCell(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static void number(NativeTableRow row, OptionalInt count) {
        var cell = row.addDataCell();
        cell.setText(count.isPresent() ? Integer.toString(count.getAsInt()) : "–");
        cell.addClassName("number");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.outcomes.title");
    }
}
