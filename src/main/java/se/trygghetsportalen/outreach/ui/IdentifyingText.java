package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import se.trygghetsportalen.outreach.domain.NoteCheck;

/**
 * Stands under a text that was refused because something in it identifies somebody: shows the text with that marked,
 * and masks it by one tap. Nothing else in the text changes.
 */
class IdentifyingText extends Div {
    private final TextArea area;
    private Runnable afterMasking = () -> {};
    private String actionKey = "outreach.note.mask";

    IdentifyingText(TextArea area) {
        this.area = area;
        addClassNames("notice-bar", "error", "identifying");
        setVisible(false);
        area.addValueChangeListener(change -> {
            if (isVisible()) {
                show();
            }
        });
    }

    /** What one tap does besides masking, and how the button says it. */
    void thenDo(String newActionKey, Runnable action) {
        actionKey = newActionKey;
        afterMasking = action;
    }

    /** Marks what identifies somebody; goes away when nothing does. */
    void show() {
        String text = area.getValue();
        List<NoteCheck.Place> places = NoteCheck.places(text);
        removeAll();
        setVisible(!places.isEmpty());
        if (places.isEmpty()) {
            return;
        }
        Paragraph marked = new Paragraph();
        marked.addClassName("written");
        int at = 0;
        for (NoteCheck.Place place : places) {
            marked.add(new Span(text.substring(at, place.start())));
            Span found = new Span(text.substring(place.start(), place.end()));
            found.addClassName("found");
            found.getElement().setAttribute("role", "mark");
            marked.add(found);
            at = place.end();
        }
        marked.add(new Span(text.substring(at)));
        Button mask = new Button(getTranslation(actionKey), VaadinIcon.EYE_SLASH.create(), click -> {
            area.setValue(NoteCheck.masked(area.getValue()));
            area.setInvalid(false);
            hide();
            afterMasking.run();
        });
        add(new Div(new Span(getTranslation("outreach.note.marked")), marked, mask));
    }

    void hide() {
        removeAll();
        setVisible(false);
    }
}
