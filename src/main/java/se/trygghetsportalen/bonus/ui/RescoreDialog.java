package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import se.trygghetsportalen.bonus.domain.Assessment;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.Notices;

/** Asks why points are given anew. */
class RescoreDialog extends Dialog {
    private final TextArea words = new TextArea();

    RescoreDialog(Function<String, SaveOutcome<Assessment>> step, Consumer<Assessment> done) {
        setHeaderTitle(getTranslation("bonus.assessment.rescore"));
        words.setLabel(getTranslation("bonus.assessment.why"));
        words.setMaxLength(Assessment.MAX_WORDS);
        words.setWidthFull();
        add(new Paragraph(getTranslation("bonus.assessment.rescore.how")), words);
        Button cancel = new Button(getTranslation("uikit.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button again = new Button(getTranslation("bonus.assessment.rescore"), click -> {
            switch (step.apply(words.getValue())) {
                case SaveOutcome.Saved<Assessment>(Assessment stored) -> {
                    close();
                    done.accept(stored);
                }
                case SaveOutcome.Stale<Assessment>(Assessment stored) -> {
                    close();
                    Notices.failure(getTranslation("bonus.assessment.stale"));
                    done.accept(stored);
                }
                case SaveOutcome.Invalid<Assessment>(List<Problem> problems) -> {
                    words.setErrorMessage(AssessmentWords.problems(this, problems));
                    words.setInvalid(true);
                }
                case SaveOutcome.Missing<Assessment> missing -> close();
            }
        });
        again.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, again);
    }
}
