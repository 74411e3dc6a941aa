package se.trygghetsportalen.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import se.trygghetsportalen.outreach.domain.NoteCheck;

/**
 * Stands under a text: says which part of it points somebody out, and masks that by one tap. Nothing else in the text
 * changes. Takes no room while there is nothing to say.
 */
class IdentifyingWords extends Div {
    private final TextArea area;

    IdentifyingWords(TextArea area) {
        this.area = area;
        addClassNames("notice-bar", "error");
        setVisible(false);
        area.addValueChangeListener(change -> {
            if (isVisible()) {
                show();
            }
        });
    }

    /** Looks at the text as it stands. */
    void show() {
        String text = area.getValue();
        removeAll();
        setVisible(!NoteCheck.passes(text));
        if (!isVisible()) {
            return;
        }
        Paragraph found = new Paragraph();
        for (NoteCheck.Place place : NoteCheck.places(text)) {
            Span mark = new Span(text.substring(place.start(), place.end()));
            mark.addClassName("found");
            mark.getElement().setAttribute("role", "mark");
            found.add(mark);
        }
        Button mask = new Button(getTranslation("activity.mask"), VaadinIcon.EYE_SLASH.create(), click -> {
            area.setInvalid(false);
            area.setValue(NoteCheck.masked(text));
        });
        add(new Div(new Span(getTranslation("activity.found")), found, mask));
    }
}
