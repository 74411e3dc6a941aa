package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import se.trygghetsportalen.outreach.domain.ObservationLine;

/** What is said to be fixed where a round stands, and that the round has a look at. */
class ObservationsToLookAt extends Section {
    ObservationsToLookAt(List<ObservationLine> lines) {
        addClassName("section");
        ObservationWords words = new ObservationWords(getLocale(), this::getTranslation);
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        lines.forEach(line -> {
            Span heading = new Span(words.heading(line.observation()));
            heading.addClassName("row-words");
            Anchor row =
                    new Anchor(ObservationNavigation.pathOf(line.observation().id()));
            row.addClassName("row");
            row.add(VaadinIcon.EYE.create(), heading);
            rows.add(new ListItem(row));
        });
        add(new H2(getTranslation("outreach.observation.look-here")), rows);
    }
}
