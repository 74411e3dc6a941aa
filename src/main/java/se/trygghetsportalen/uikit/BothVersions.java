package se.trygghetsportalen.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/**
 * What a person is shown whose save came second: what the other one saved beside their own, where the two differ, and
 * the choice between them. Nothing of theirs is lost before they have chosen.
 */
public final class BothVersions extends Div {
    /**
     * @param lines every field; those that are equal are left out
     * @param keepOwn saves the person's own version over the other one
     * @param takeStored puts the other one's version into the form
     */
    public BothVersions(List<Line> lines, Runnable keepOwn, Runnable takeStored) {
        addClassName("both-versions");
        // Below a long form nobody would see that there is something to choose.
        addAttachListener(attach -> scrollIntoView());
        getElement().setAttribute("role", "alert");
        add(new H3(getTranslation("uikit.both.title")), new Paragraph(getTranslation("uikit.both.text")));

        NativeTableHeader header = new NativeTableHeader(new NativeTableRow(
                columnHeading("uikit.both.field"),
                columnHeading("uikit.both.stored"),
                columnHeading("uikit.both.own")));
        NativeTableBody body = new NativeTableBody();
        lines.stream().filter(line -> !line.stored().equals(line.own())).forEach(line -> body.add(row(line)));
        add(new NativeTable(header, body));

        Button keep = new Button(getTranslation("uikit.both.keep"), click -> keepOwn.run());
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        Button take = new Button(getTranslation("uikit.both.take"), click -> takeStored.run());
        Div actions = new Div(keep, take);
        actions.addClassName("both-versions-actions");
        add(actions);
    }

    private NativeTableHeaderCell columnHeading(String key) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static NativeTableRow row(Line line) {
        NativeTableRow row = new NativeTableRow();
        NativeTableHeaderCell field = row.addHeaderCell();
        field.setText(line.field());
        field.getElement().setAttribute("scope", "row");
        row.addDataCell().setText(line.stored());
        row.addDataCell().setText(line.own());
        return row;
    }

    /**
     * One field in both versions.
     *
     * @param field its label
     * @param stored what the other one saved, as the person would read it
     * @param own what the person wrote
     */
    public record Line(String field, String stored, String own) {}
}
