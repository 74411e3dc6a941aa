package se.trygghetsportalen.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What a {@link StartCard} looks like: an icon, what it is about, one sentence, and the next step. */
public final class StartCardPanel extends Article {
    private final Div words;

    /**
     * @param title what needs the reader: "Kvällens pass"
     * @param sentence how things stand: "Centrum och Norräng, börjar 18.00"
     */
    public StartCardPanel(VaadinIcon icon, String title, String sentence) {
        addClassNames("card", "start-card");
        Div picture = new Div(icon.create());
        picture.addClassName("start-card-icon");
        words = new Div(new H2(title), new Paragraph(sentence));
        words.addClassName("start-card-words");
        add(picture, words);
    }

    /** Adds more under the sentence, such as a small list. */
    public StartCardPanel with(Component more) {
        words.add(more);
        return this;
    }

    /** The next step: a button or a link, last on the card. */
    public StartCardPanel withAction(Component action) {
        Div actions = new Div(action);
        actions.addClassName("start-card-actions");
        add(actions);
        return this;
    }

    /** Marks what cannot wait. */
    public StartCardPanel urgent() {
        addClassName("urgent");
        return this;
    }
}
