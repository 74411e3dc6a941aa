package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import se.trygghetsportalen.bonus.domain.ApplicationContent;
import se.trygghetsportalen.bonus.domain.SchemeContent;

/** How many of the questions are answered, in words and as a bar. */
class ApplicationProgress extends Div {
    private final ProgressBar bar = new ProgressBar();
    private final Span words = new Span();

    ApplicationProgress(ApplicationContent content, SchemeContent scheme) {
        addClassName("application-progress");
        bar.getElement().setAttribute("aria-label", getTranslation("bonus.progress"));
        add(words, bar);
        show(content, scheme);
    }

    final void show(ApplicationContent content, SchemeContent scheme) {
        int questions = scheme.criteria().size();
        int answered = content.answered(scheme);
        words.setText(getTranslation("bonus.progress.words", answered, questions));
        bar.setMax(Math.max(1, questions));
        bar.setValue(answered);
    }
}
