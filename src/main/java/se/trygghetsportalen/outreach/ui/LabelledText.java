package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** What somebody wrote, lines and all, under a word for what it is. */
class LabelledText extends Div {
    LabelledText(String label, String text) {
        Span title = new Span(label);
        title.addClassName("label");
        Paragraph words = new Paragraph(text);
        words.addClassName("written");
        add(title, words);
    }
}
