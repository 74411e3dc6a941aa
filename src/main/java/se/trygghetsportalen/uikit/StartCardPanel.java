package se.trygghetsportalen.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;

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

    /**
     * The card that says how many wait for the reader, and leads there; empty where nothing waits.
     *
     * @param key of its texts: {@code .title} says how many, {@code .text} more about them, {@code .action} where it leads
     * @param said what the text is to say
     */
    public static Optional<StartCardPanel> waiting(
            VaadinIcon icon, String key, int howMany, String path, Object... said) {
        if (howMany == 0) {
            return Optional.empty();
        }
        UI ui = UI.getCurrent();
        return Optional.of(new StartCardPanel(
                        icon, ui.getTranslation(key + ".title", howMany), ui.getTranslation(key + ".text", said))
                .withLink(path, ui.getTranslation(key + ".action")));
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

    /** The next step as a link. */
    public StartCardPanel withLink(String path, String words) {
        Anchor link = new Anchor(path, words);
        link.addClassName("primary-link");
        return withAction(link);
    }

    /** Marks what cannot wait. */
    public StartCardPanel urgent() {
        addClassName("urgent");
        return this;
    }
}
