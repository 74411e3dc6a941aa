package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import se.trygghetsportalen.bonus.domain.Assessment;
import se.trygghetsportalen.bonus.domain.DeclineReason;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.Notices;

/** Says no to assessing an application, with the reason. */
class DeclineDialog extends Dialog {
    private final RadioButtonGroup<DeclineReason> reason = new RadioButtonGroup<>();
    private final TextArea words = new TextArea();

    DeclineDialog(BiFunction<DeclineReason, String, SaveOutcome<Assessment>> step, Consumer<Assessment> done) {
        setHeaderTitle(getTranslation("bonus.assessment.decline"));
        reason.setLabel(getTranslation("bonus.assessment.decline.reason"));
        reason.setItems(DeclineReason.values());
        reason.setItemLabelGenerator(each -> getTranslation(each.textKey()));
        words.setLabel(getTranslation("bonus.assessment.decline.words"));
        words.setMaxLength(Assessment.MAX_WORDS);
        words.setWidthFull();
        Paragraph conflict = new Paragraph(getTranslation("bonus.assessment.decline.conflict.what"));
        conflict.setVisible(false);
        reason.addValueChangeListener(change -> conflict.setVisible(change.getValue() == DeclineReason.CONFLICT));
        add(reason, conflict, words);
        Button cancel = new Button(getTranslation("uikit.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button decline = new Button(getTranslation("bonus.assessment.decline"), click -> {
            DeclineReason chosen = reason.getValue();
            if (chosen == null) {
                reason.setErrorMessage(getTranslation("bonus.assessment.decline.missing"));
                reason.setInvalid(true);
                return;
            }
            switch (step.apply(chosen, words.getValue())) {
                case SaveOutcome.Saved<Assessment>(Assessment stored) -> {
                    close();
                    Notices.success(getTranslation("bonus.assessment.declined"));
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
        decline.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, decline);
    }
}
