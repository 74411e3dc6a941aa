package se.trygghetsportalen.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;

/**
 * What every view is made of: a heading, at most one sentence under it, one primary action, and the content below.
 * Views extend it. Components that are added come after the heading.
 */
public class Page extends Main {
    private final H1 title = new H1();
    private final Paragraph intro = new Paragraph();
    private final Div actions = new Div();

    /** A page whose heading comes later, by {@link #setTitle}. */
    protected Page() {
        this("");
    }

    /** A page with this heading, in the reader's language. */
    public Page(String title) {
        addClassName("page");
        this.title.setText(title);
        intro.addClassName("page-intro");
        intro.setVisible(false);
        actions.addClassName("page-actions");
        actions.setVisible(false);
        Div words = new Div(this.title, intro);
        words.addClassName("page-words");
        Header header = new Header(words, actions);
        header.addClassName("page-header");
        add(header);
    }

    /** The heading. */
    public void setTitle(String title) {
        this.title.setText(title);
    }

    /** The heading. */
    public String title() {
        return title.getText();
    }

    /** One sentence that says what the page is for, or what it shows just now. */
    public void setIntro(String sentence) {
        intro.setText(sentence);
        intro.setVisible(!sentence.isBlank());
    }

    /** The one thing that most visitors come to do. A second call replaces the first. */
    public void setPrimaryAction(Button action) {
        actions.getChildren()
                .filter(child -> child.hasClassName("primary-action"))
                .toList()
                .forEach(actions::remove);
        action.addThemeVariants(ButtonVariant.PRIMARY);
        action.addClassName("primary-action");
        actions.addComponentAsFirst(action);
        actions.setVisible(true);
    }

    /** Other things that can be done with the whole page, after the primary one. */
    public void addActions(Component... others) {
        actions.add(others);
        actions.setVisible(true);
    }
}
