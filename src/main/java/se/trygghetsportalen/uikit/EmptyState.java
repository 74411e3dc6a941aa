package se.trygghetsportalen.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;

/** Stands where a list would: says what belongs here and how it gets here. */
public final class EmptyState extends Div {
    /**
     * @param title what is not here yet: "Inga pass i kväll"
     * @param sentence how it gets here: "Ett pass planeras av samordnaren."
     */
    public EmptyState(String title, String sentence) {
        addClassName("empty");
        Image lantern = new Image("icons/lantern-unlit.svg", "");
        lantern.addClassName("empty-picture");
        add(lantern, new H2(title), new Paragraph(sentence));
    }

    /** The same, with what the reader can do about it. */
    public EmptyState(String title, String sentence, Component action) {
        this(title, sentence);
        add(action);
    }
}
