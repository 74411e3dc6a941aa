package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import se.trygghetsportalen.bonus.BonusAppeals;
import se.trygghetsportalen.bonus.DecisionDocuments;
import se.trygghetsportalen.bonus.domain.Decision;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.DateField;
import se.trygghetsportalen.uikit.Notices;

/** Records that somebody has appealed. */
class AppealDialog extends Dialog {
    private final DateField day = new DateField(getTranslation("bonus.appeal.day"));
    private final TextField reference = new TextField(getTranslation("bonus.appeal.reference"));

    AppealDialog(DecisionDocuments.Sight sight, BonusAppeals appeals, Consumer<Decision> done) {
        Decision decision = sight.decision();
        setHeaderTitle(getTranslation("bonus.appeal.enter"));
        reference.setMaxLength(Decision.MAX_REFERENCE);
        add(
                new Paragraph(getTranslation(sight.appealFreezes() ? "bonus.appeal.how" : "bonus.appeal.how-paid")),
                day,
                reference);
        Button cancel = new Button(getTranslation("uikit.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button save = new Button(getTranslation("uikit.save"), click -> {
            if (day.getValue() == null) {
                day.setErrorMessage(getTranslation("bonus.appeal.day.missing"));
                day.setInvalid(true);
                return;
            }
            answer(appeals.appeal(decision.id(), decision.version(), day.getValue(), reference.getValue()), done);
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, save);
    }

    private void answer(SaveOutcome<Decision> outcome, Consumer<Decision> done) {
        switch (outcome) {
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
                reference.setErrorMessage(AssessmentWords.problems(this, problems));
                reference.setInvalid(true);
            }
            case SaveOutcome.Missing<Decision> missing -> close();
        }
    }
}
