package se.trygghetsportalen.associations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.MemberBand;
import se.trygghetsportalen.associations.domain.MemberCounts;
import se.trygghetsportalen.associations.domain.MemberGender;
import se.trygghetsportalen.associations.domain.Members;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.shared.SaveOutcome;

/** An association's active members by age and gender, with margins; and where they live. */
class MembersSection extends Section {
    /**
     * @param change saves other members over a version, or null where the reader may not
     * @param changed called once they are stored
     */
    MembersSection(
            Association association,
            List<District> districts,
            @Nullable BiFunction<Members, Integer, SaveOutcome<Association>> change,
            Consumer<Association> changed) {
        addClassNames("card", "section");
        add(new H2(getTranslation(
                "associations.members.title", association.members().total())));
        if (association.members().total() == 0) {
            add(new Paragraph(getTranslation("associations.members.none")));
        } else {
            Div scroller = new Div(table(association.members().everywhere()));
            scroller.addClassName("members-scroller");
            // Where the screen is narrow it scrolls sideways, by the keyboard too.
            scroller.getElement().setAttribute("tabindex", "0");
            scroller.getElement().setAttribute("role", "region");
            scroller.getElement().setAttribute("aria-label", getTranslation("associations.field.members"));
            add(scroller, new Paragraph(where(association.members(), districts)));
        }
        if (change != null) {
            add(new Button(
                    getTranslation("associations.members.change"),
                    VaadinIcon.PENCIL.create(),
                    click -> new MembersDialog(
                                    getTranslation("associations.members.change"),
                                    association,
                                    districts,
                                    change,
                                    changed)
                            .open()));
        }
    }

    private String where(Members members, List<District> districts) {
        return getTranslation(
                "associations.members.where",
                districts.stream()
                        .filter(each -> members.in(each.id()).total() > 0)
                        .map(each -> each.name() + " " + members.in(each.id()).total())
                        .collect(java.util.stream.Collectors.joining(", ")));
    }

    private NativeTable table(MemberCounts counts) {
        NativeTableRow head = new NativeTableRow(column(getTranslation("associations.members.age")));
        for (MemberGender gender : MemberGender.values()) {
            head.add(column(getTranslation(gender.textKey())));
        }
        head.add(column(getTranslation("associations.members.sum")));
        NativeTableBody body = new NativeTableBody();
        for (MemberBand band : MemberBand.values()) {
            body.add(row(getTranslation(band.textKey()), gender -> counts.in(band, gender), counts.in(band)));
        }
        body.add(row(getTranslation("associations.members.sum"), counts::in, counts.total()));
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("members-table");
        return table;
    }

    private static NativeTableHeaderCell column(String text) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static NativeTableRow row(String name, ToIntFunction<MemberGender> of, int sum) {
        NativeTableRow row = new NativeTableRow();
        NativeTableHeaderCell head = row.addHeaderCell();
        head.setText(name);
        head.getElement().setAttribute("scope", "row");
        for (MemberGender gender : MemberGender.values()) {
            row.addDataCell().setText(Integer.toString(of.applyAsInt(gender)));
        }
        row.addDataCell().setText(Integer.toString(sum));
        return row;
    }
}
