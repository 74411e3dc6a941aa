package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import se.trygghetsportalen.bonus.domain.Decision;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.Notices;

/** Says what came of an appeal. */
class OutcomeDialog extends Dialog {
    private final TextArea words = new TextArea();

    /** @param key of the verb on the button */
    OutcomeDialog(String key, Function<String, SaveOutcome<Decision>> step, Consumer<Decision> done) {
        setHeaderTitle(getTranslation(key));
        words.setLabel(getTranslation("bonus.appeal.words"));
        words.setMaxLength(Decision.MAX_REASON);
        words.setWidthFull();
        add(new Paragraph(getTranslation("bonus.appeal.final")), words);
        Button cancel = new Button(getTranslation("uikit.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button save = new Button(getTranslation(key), click -> {
            switch (step.apply(words.getValue())) {
                case SaveOutcome.Saved<Decision>(Decision stored) -> {
                    close();
                    done.accept(stored);
                }
                case SaveOutcome.Stale<Decision>(Decision stored) -> {
                    close();
                    Notices.failure(getTranslation("bonus.assessment.stale"));
                    done.accept(stored);
                }
                case SaveOutcome.Invalid<Decision>(List<Problem> problems) -> {
                    words.setErrorMessage(AssessmentWords.problems(this, problems));
                    words.setInvalid(true);
                }
                case SaveOutcome.Missing<Decision> missing -> close();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, save);
    }
}
